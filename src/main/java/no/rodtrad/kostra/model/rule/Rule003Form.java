package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 003: the first field names the form that is delivered. */
final class Rule003Form extends RecordRule {

    Rule003Form() {
        super("003");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return !record.formId().equals(file.delivery().form().base());
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.formId(), file.delivery().form().base());
    }
}
