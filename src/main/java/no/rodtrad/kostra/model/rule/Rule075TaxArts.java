package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 075: the taxes of a municipality are on function 800. */
final class Rule075TaxArts extends AccountRule {

    Rule075TaxArts() {
        super("075");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        return record.isMunicipality()
                && file.codes().combination("075").contains(record.art())
                && !record.function().equals("800");
    }
}
