package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 075: the taxes of a municipality are on function 800. */
final class Rule075TaxArts extends RecordRule {

    Rule075TaxArts() {
        super("075");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.isMunicipality()
                && file.codes().combination("075").contains(record.art())
                && !record.function().equals("800")
                && isPosted(record);
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return file.delivery().errorFromThirdQuarter();
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.function(), record.art(), Integer.toString(record.amount()));
    }
}
