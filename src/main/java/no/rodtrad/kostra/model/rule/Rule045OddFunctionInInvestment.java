package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 045: some functions are odd in investment. */
final class Rule045OddFunctionInInvestment extends RecordRule {

    Rule045OddFunctionInInvestment() {
        super("045");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.isInvestment() && file.codes().combination("045").contains(record.function()) && isPosted(record);
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return Severity.INFO;
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.function(), Integer.toString(record.amount()));
    }
}
