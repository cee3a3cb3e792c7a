package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 030: some arts are odd in operation. */
final class Rule030OddArtInOperation extends AccountRule {

    Rule030OddArtInOperation() {
        super("030");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        return record.isOperating() && file.codes().combination("030").contains(record.art());
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return Severity.INFO;
    }
}
