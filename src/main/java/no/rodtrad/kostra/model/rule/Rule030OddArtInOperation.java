package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 030: some arts are odd in operation. */
final class Rule030OddArtInOperation extends RecordRule {

    Rule030OddArtInOperation() {
        super("030");
    }

    @Override
    boolean isWrong(KostraRecord record, Inspection inspection) {
        return record.isOperating() && inspection.codes().combination("030").contains(record.art()) && isPosted(record);
    }

    @Override
    Severity severity(KostraRecord record, Inspection inspection) {
        return Severity.INFO;
    }

    @Override
    List<String> arguments(KostraRecord record, Inspection inspection) {
        return List.of(record.art(), Integer.toString(record.amount()));
    }
}
