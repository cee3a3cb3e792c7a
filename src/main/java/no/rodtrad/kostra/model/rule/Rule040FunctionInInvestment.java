package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 040: some functions belong to operation alone. */
final class Rule040FunctionInInvestment extends RecordRule {

    Rule040FunctionInInvestment() {
        super("040");
    }

    @Override
    boolean isWrong(KostraRecord record, Inspection inspection) {
        return record.isInvestment()
                && inspection.codes().combination("040").contains(record.function())
                && isPosted(record);
    }

    @Override
    Severity severity(KostraRecord record, Inspection inspection) {
        return inspection.delivery().errorFromThirdQuarter();
    }

    @Override
    List<String> arguments(KostraRecord record, Inspection inspection) {
        return List.of(record.function(), Integer.toString(record.amount()));
    }
}
