package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 025: some arts belong to investment alone. */
final class Rule025ArtInOperation extends RecordRule {

    Rule025ArtInOperation() {
        super("025");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.isOperating() && file.codes().combination("025").contains(record.art()) && isPosted(record);
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return file.delivery().errorFromThirdQuarter();
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.art(), Integer.toString(record.amount()));
    }
}
