package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 005: the quarter is the one that is delivered, and blank for a year. */
final class Rule005Quarter extends RecordRule {

    Rule005Quarter() {
        super("005");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return !record.quarter().equals(file.delivery().quarter());
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.quarter(), file.delivery().quarter());
    }
}
