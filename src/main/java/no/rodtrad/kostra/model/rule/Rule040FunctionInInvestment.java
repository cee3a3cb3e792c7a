package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 040: some functions belong to operation alone. */
final class Rule040FunctionInInvestment extends AccountRule {

    Rule040FunctionInInvestment() {
        super("040");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        return record.isInvestment() && file.codes().combination("040").contains(record.function());
    }
}
