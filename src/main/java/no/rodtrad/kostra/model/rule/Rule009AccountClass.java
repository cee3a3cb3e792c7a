package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.KostraRecord;

/** 009: the account class is one of the form. */
final class Rule009AccountClass extends RecordRule {

    Rule009AccountClass() {
        super("009");
    }

    @Override
    boolean isWrong(KostraRecord record, Inspection inspection) {
        return !inspection.delivery().form().hasClass(record.accountClass());
    }

    @Override
    List<String> arguments(KostraRecord record, Inspection inspection) {
        return List.of(record.accountClass(), inspection.delivery().form().id());
    }
}
