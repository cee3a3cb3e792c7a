package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 045: some functions are odd in investment. */
final class Rule045OddFunctionInInvestment extends AccountRule {

    Rule045OddFunctionInInvestment() {
        super("045");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        return record.isInvestment() && file.codes().combination("045").contains(record.function());
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return Severity.INFO;
    }
}
