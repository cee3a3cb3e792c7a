package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 040: some functions belong to operation alone. */
final class Rule040FunctionInInvestment extends RecordRule {

    Rule040FunctionInInvestment() {
        super("040");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.isInvestment() && file.codes().combination("040").contains(record.function()) && isPosted(record);
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return file.delivery().errorFromThirdQuarter();
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.function(), Integer.toString(record.amount()));
    }
}
