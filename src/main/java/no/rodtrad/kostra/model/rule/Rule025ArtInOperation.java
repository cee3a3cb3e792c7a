package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 025: some arts belong to investment alone. */
final class Rule025ArtInOperation extends AccountRule {

    Rule025ArtInOperation() {
        super("025");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        return record.isOperating() && file.codes().combination("025").contains(record.art());
    }
}
