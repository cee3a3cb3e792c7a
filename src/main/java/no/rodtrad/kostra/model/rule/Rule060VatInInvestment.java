package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 060: the compensation of value added tax in investment, art 729, is on function 841. */
final class Rule060VatInInvestment extends AccountRule {

    Rule060VatInInvestment() {
        super("060");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        return record.isInvestment()
                && record.art().equals("729")
                && !record.function().equals("841");
    }
}
