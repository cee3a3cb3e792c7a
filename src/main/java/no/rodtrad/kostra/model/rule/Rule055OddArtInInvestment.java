package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 055: some arts are odd in investment. */
final class Rule055OddArtInInvestment extends AccountRule {

    Rule055OddArtInInvestment() {
        super("055");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        return record.isInvestment() && file.codes().combination("055").contains(record.art());
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return Severity.INFO;
    }
}
