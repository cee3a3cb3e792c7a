package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 009: the account class is one of the form. */
final class Rule009AccountClass extends RecordRule {

    Rule009AccountClass() {
        super("009");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return !file.delivery().form().hasClass(record.accountClass());
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.accountClass(), file.delivery().form().id());
    }
}
