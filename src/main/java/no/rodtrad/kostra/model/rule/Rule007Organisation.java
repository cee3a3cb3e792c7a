package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.KostraRecord;

/** 007: the organisation is the one that delivers, and blank when none does. */
final class Rule007Organisation extends RecordRule {

    Rule007Organisation() {
        super("007");
    }

    @Override
    boolean isWrong(KostraRecord record, Inspection inspection) {
        return !record.organisation().equals(inspection.delivery().organisation());
    }

    @Override
    List<String> arguments(KostraRecord record, Inspection inspection) {
        return List.of(record.organisation(), inspection.delivery().organisation());
    }
}
