package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.KostraRecord;

/** 004: the year is the one that is delivered. */
final class Rule004Year extends RecordRule {

    Rule004Year() {
        super("004");
    }

    @Override
    boolean isWrong(KostraRecord record, Inspection inspection) {
        return !record.year().equals(inspection.delivery().year());
    }

    @Override
    List<String> arguments(KostraRecord record, Inspection inspection) {
        return List.of(record.year(), inspection.delivery().year());
    }
}
