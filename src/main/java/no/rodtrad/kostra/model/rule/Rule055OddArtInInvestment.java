package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 055: some arts are odd in investment. */
final class Rule055OddArtInInvestment extends RecordRule {

    Rule055OddArtInInvestment() {
        super("055");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.isInvestment() && file.codes().combination("055").contains(record.art()) && isPosted(record);
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
