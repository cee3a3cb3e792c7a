package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 070: the cover of an earlier deficit, art 530, is on function 880. */
final class Rule070CoverOfDeficit extends AccountRule {

    Rule070CoverOfDeficit() {
        super("070");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        return record.isAppropriation()
                && record.art().equals("530")
                && !record.function().equals("880");
    }
}
