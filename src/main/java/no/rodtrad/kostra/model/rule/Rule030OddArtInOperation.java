package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 030: some arts are odd in operation. */
final class Rule030OddArtInOperation extends RecordRule {

    Rule030OddArtInOperation() {
        super("030");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.isOperating() && file.codes().combination("030").contains(record.art()) && isPosted(record);
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return Severity.INFO;
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.art(), Integer.toString(record.amount()));
    }
}
