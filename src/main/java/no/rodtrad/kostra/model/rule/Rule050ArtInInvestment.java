package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 050: some arts belong to operation alone. */
final class Rule050ArtInInvestment extends RecordRule {

    Rule050ArtInInvestment() {
        super("050");
    }

    @Override
    boolean isWrong(KostraRecord record, Inspection inspection) {
        return record.isInvestment()
                && inspection.codes().combination("050").contains(record.art())
                && isPosted(record);
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
