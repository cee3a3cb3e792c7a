package no.rodtrad.kostra.model.rule;

import java.util.List;
import java.util.Set;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 065: the result of the year, arts 589, 980 and 989, is on function 899, and nothing else is. */
final class Rule065ResultOfYear extends RecordRule {

    private static final Set<String> RESULT = Set.of("589", "980", "989");

    Rule065ResultOfYear() {
        super("065");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        if (!record.isAppropriation() || !isPosted(record)) return false;
        return record.function().equals("899") != RESULT.contains(record.art());
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return file.delivery().errorFromThirdQuarter();
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.function(), record.art(), Integer.toString(record.amount()));
    }
}
