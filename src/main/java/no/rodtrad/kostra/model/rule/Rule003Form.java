package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.KostraRecord;

/** 003: the first field names the form that is delivered. */
final class Rule003Form extends RecordRule {

    Rule003Form() {
        super("003");
    }

    @Override
    boolean isWrong(KostraRecord record, Inspection inspection) {
        return !record.formId().equals(inspection.delivery().form().base());
    }

    @Override
    List<String> arguments(KostraRecord record, Inspection inspection) {
        return List.of(record.formId(), inspection.delivery().form().base());
    }
}
