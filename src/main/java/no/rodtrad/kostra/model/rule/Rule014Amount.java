package no.rodtrad.kostra.model.rule;

import java.util.List;
import no.rodtrad.kostra.model.DeliveredFile;
import no.rodtrad.kostra.model.KostraRecord;

/** 014: the amount is blanks, perhaps a minus, and digits. */
final class Rule014Amount extends RecordRule {

    Rule014Amount() {
        super("014");
    }

    @Override
    boolean isWrong(KostraRecord record, DeliveredFile file) {
        return !isAmount(record.amountText());
    }

    @Override
    List<String> arguments(KostraRecord record, DeliveredFile file) {
        return List.of(record.amountText());
    }

    private static boolean isAmount(String text) {
        int i = 0;
        while (i < text.length() && isBlank(text.charAt(i))) i++;
        if (i < text.length() && text.charAt(i) == '-') i++;
        if (i == text.length()) return false;
        for (; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        }
        return true;
    }

    /** The blanks of a regular expression, without the tab, and without the non-breaking one. */
    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\u000B' || letter == '\f' || letter == '\r' || letter == '\n';
    }
}
