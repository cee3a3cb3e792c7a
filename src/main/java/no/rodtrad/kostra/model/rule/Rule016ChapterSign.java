package no.rodtrad.kostra.model.rule;

import java.util.List;
import java.util.Set;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 016: a deficit in chapters 5900 and 5970 is 0 or more. */
final class Rule016ChapterSign extends RecordRule {

    private static final Set<String> DEFICITS = Set.of("5900", "5970");

    Rule016ChapterSign() {
        super("016");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.isBalance() && DEFICITS.contains(record.code()) && record.amount() < 0;
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.code(), Integer.toString(record.amount()));
    }
}
