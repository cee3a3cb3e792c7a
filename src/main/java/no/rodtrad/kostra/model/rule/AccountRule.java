package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/**
 * A control of where an art or a function may stand. It finds records with an amount only, and tells function, art and
 * amount. Most are errors from the third quarter, and warnings before it.
 */
abstract class AccountRule extends RecordRule {

    AccountRule(String number) {
        super(number);
    }

    abstract boolean isMisplaced(KostraRecord record, DeliveredFile file);

    @Override
    final boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.amount() != 0 && isMisplaced(record, file);
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return file.delivery().errorFromThirdQuarter();
    }

    @Override
    final List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.function(), record.art(), Integer.toString(record.amount()));
    }
}
