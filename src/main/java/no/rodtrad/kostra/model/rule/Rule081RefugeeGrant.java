package no.rodtrad.kostra.model.rule;

import java.util.Set;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 081: few arts are logical on function 850, which counties have not. */
final class Rule081RefugeeGrant extends AccountRule {

    private static final Set<String> LOGICAL = Set.of("450", "810", "850");

    Rule081RefugeeGrant() {
        super("081");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        return record.isAppropriation()
                && !record.isCounty()
                && record.function().equals("850")
                && !LOGICAL.contains(record.art());
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return file.delivery().warningUntilThirdQuarter();
    }
}
