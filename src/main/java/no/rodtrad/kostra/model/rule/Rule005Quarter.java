package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.KostraRecord;

/** 005: the quarter is the one that is delivered, and blank for a year. */
final class Rule005Quarter extends RecordRule {

    Rule005Quarter() {
        super("005");
    }

    @Override
    boolean isWrong(KostraRecord record, Inspection inspection) {
        return !record.quarter().equals(inspection.delivery().quarter());
    }

    @Override
    List<String> arguments(KostraRecord record, Inspection inspection) {
        return List.of(record.quarter(), inspection.delivery().quarter());
    }
}
