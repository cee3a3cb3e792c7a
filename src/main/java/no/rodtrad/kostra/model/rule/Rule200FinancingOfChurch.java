package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 200: function 089 of a church council holds financing alone. */
final class Rule200FinancingOfChurch extends RecordRule {

    Rule200FinancingOfChurch() {
        super("200");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return record.isAppropriation() && record.function().equals("089") && !isFinancing(record.artNumber(), file);
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.art(), Integer.toString(record.amount()));
    }

    /** An art of the list, from 500 to 580, 830, or from 900 to 980. */
    private static boolean isFinancing(int art, DeliveredFile file) {
        boolean inside = (art >= 500 && art <= 580) || art == 830 || (art >= 900 && art <= 980);
        return inside && file.codes().arts().contains(String.format("%03d", art));
    }
}
