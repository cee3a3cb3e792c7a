package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.Delivery;
import no.rodtrad.kostra.model.KostraRecord;

/** 008: the enterprise is blank or the organisation that delivers. */
final class Rule008Enterprise extends RecordRule {

    Rule008Enterprise() {
        super("008");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        var found = record.enterprise();
        return !found.equals(Delivery.NO_ORGANISATION)
                && !found.equals(file.delivery().organisation());
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.enterprise(), file.delivery().organisation());
    }
}
