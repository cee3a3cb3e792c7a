package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 050: some arts belong to operation alone. */
final class Rule050ArtInInvestment extends AccountRule {

    Rule050ArtInInvestment() {
        super("050");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        return record.isInvestment() && file.codes().combination("050").contains(record.art());
    }
}
