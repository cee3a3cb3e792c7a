package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.KostraRecord;

/** 008: the enterprise is blank or the organisation that delivers. */
final class Rule008Enterprise extends RecordRule {

    Rule008Enterprise() {
        super("008");
    }

    @Override
    boolean isWrong(KostraRecord record, Inspection inspection) {
        var found = record.enterprise();
        return !found.equals(Delivery.NO_ORGANISATION)
                && !found.equals(inspection.delivery().organisation());
    }

    @Override
    List<String> arguments(KostraRecord record, Inspection inspection) {
        return List.of(record.enterprise(), inspection.delivery().organisation());
    }
}
