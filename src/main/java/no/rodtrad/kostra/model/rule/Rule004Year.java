package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 004: the year is the one that is delivered. */
final class Rule004Year extends RecordRule {

    Rule004Year() {
        super("004");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return !record.year().equals(file.delivery().year());
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.year(), file.delivery().year());
    }
}
