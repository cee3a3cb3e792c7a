package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 080: the general grant, art 800, is on function 840. */
final class Rule080GeneralGrant extends AccountRule {

    Rule080GeneralGrant() {
        super("080");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        return record.isAppropriation()
                && record.art().equals("800")
                && !record.function().equals("840");
    }
}
