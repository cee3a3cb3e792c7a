package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.Inspection;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 055: some arts are odd in investment. */
final class Rule055OddArtInInvestment extends RecordRule {

    Rule055OddArtInInvestment() {
        super("055");
    }

    @Override
    boolean isWrong(KostraRecord record, Inspection inspection) {
        return record.isInvestment()
                && inspection.codes().combination("055").contains(record.art())
                && isPosted(record);
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
