package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;
import no.rodtrad.kostra.model.Severity;

/** 020: function 841 belongs to investment. */
final class Rule020FunctionInOperation extends RecordRule {

    Rule020FunctionInOperation() {
        super("020");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.isOperating() && file.codes().combination("020").contains(record.function()) && isPosted(record);
    }

    @Override
    Severity severity(KostraRecord record, DeliveredFile file) {
        return file.delivery().errorFromThirdQuarter();
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.function(), Integer.toString(record.amount()));
    }
}
