package no.rodtrad.kostra.model.rule;

import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 020: function 841 belongs to investment. */
final class Rule020FunctionInOperation extends AccountRule {

    Rule020FunctionInOperation() {
        super("020");
    }

    @Override
    boolean isMisplaced(KostraRecord record, DeliveredFile file) {
        return record.isOperating() && file.codes().combination("020").contains(record.function());
    }
}
