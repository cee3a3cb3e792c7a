package no.rodtrad.kostra.model.rule;

import java.util.Set;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 065: the result of the year, arts 589, 980 and 989, is on function 899, and nothing else is. */
final class Rule065ResultOfYear extends AccountRule {

    private static final Set<String> RESULT = Set.of("589", "980", "989");

    Rule065ResultOfYear() {
        super("065");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        if (!record.isAppropriation()) return false;
        return record.function().equals("899") != RESULT.contains(record.art());
    }
}
