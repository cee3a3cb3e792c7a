package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 025: some arts belong to investment alone. */
final class Rule025ArtInOperation extends RecordRule {

    Rule025ArtInOperation() {
        super("025");
    }

    @Override
    boolean isWrong(KostraRecord record, Inspection inspection) {
        return record.isOperating() && inspection.codes().combination("025").contains(record.art()) && isPosted(record);
    }

    @Override
    Severity severity(KostraRecord record, Inspection inspection) {
        return inspection.delivery().errorFromThirdQuarter();
    }

    @Override
    List<String> arguments(KostraRecord record, Inspection inspection) {
        return List.of(record.art(), Integer.toString(record.amount()));
    }
}
