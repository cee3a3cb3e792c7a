package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 060: the compensation of value added tax in investment, art 729, is on function 841. */
final class Rule060VatInInvestment extends RecordRule {

    Rule060VatInInvestment() {
        super("060");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.isInvestment()
                && record.art().equals("729")
                && !record.function().equals("841")
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
