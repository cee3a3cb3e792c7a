package no.rodtrad.kostra.model.rule;

import java.util.Set;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 035: lending in operation is social lending or lending to business. */
final class Rule035LendingInOperation extends AccountRule {

    private static final Set<String> LENDING = Set.of("520", "920");
    private static final Set<String> FUNCTIONS = Set.of("281 ", "325 ", "701 ");

    Rule035LendingInOperation() {
        super("035");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        return record.isOperating() && LENDING.contains(record.art()) && !FUNCTIONS.contains(record.code());
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return Severity.WARNING;
    }
}
