package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.KostraRecord;

/** 006: the region is the one that delivers. */
final class Rule006Region extends RecordRule {

    Rule006Region() {
        super("006");
    }

    @Override
    boolean isWrong(KostraRecord record, Inspection inspection) {
        return !record.region().equals(inspection.delivery().region());
    }

    @Override
    List<String> arguments(KostraRecord record, Inspection inspection) {
        return List.of(record.region(), inspection.delivery().region());
    }
}
