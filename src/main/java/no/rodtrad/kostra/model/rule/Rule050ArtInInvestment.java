package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 050: some arts belong to operation alone. */
final class Rule050ArtInInvestment extends RecordRule {

    Rule050ArtInInvestment() {
        super("050");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.isInvestment() && file.codes().combination("050").contains(record.art()) && isPosted(record);
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
