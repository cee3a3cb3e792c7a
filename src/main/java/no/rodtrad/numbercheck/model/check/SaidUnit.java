package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.HashSet;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.PrintedNumber;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Table;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a table as the sentences beside it have it, when it is a thousandth of the one that is printed: they say
 * "1 240 500 kroner" of a table in thousands, or "8,4 millioner" of 8 432 in one of millions.
 *
 * @param words the unit it should be, as it is written
 * @param first the first sentence that says so
 */
record SaidUnit(String words, ReportSentence first) {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    /** So many numbers in kroner. */
    private static final int IN_KRONER = 2;
    /** So many numbers in millions, which have fewer digits. */
    private static final int IN_THOUSANDS = 3;

    /** Null when the sentences do not contradict the unit. */
    static @Nullable SaidUnit of(Facts facts, Table table) {
        if (table.scale() == null || table.scale().compareTo(BigDecimal.ONE) <= 0) return null;
        boolean millions = table.scale().compareTo(MILLION) == 0;
        var inKroner = new HashSet<String>();
        var inThousands = new HashSet<String>();
        ReportSentence first = null;
        for (var sentence : facts.report().sentences()) {
            if (sentence.section() != table.section()) continue;
            for (var number : facts.mentions(sentence)) {
                if (number.unit() != NumberMention.Unit.MONEY) continue;
                int digits = number.number().digitCount();
                if (digits > 1
                        && facts.cells().all(number).stream()
                                .anyMatch(hit -> hit.line().table() == table)) return null;
                boolean kroner = number.scale().compareTo(BigDecimal.ONE) == 0;
                boolean said = kroner && digits >= 4 && prints(table, number.number())
                        ? inKroner.add(number.number().digits())
                        : millions
                                && number.scale().compareTo(MILLION) == 0
                                && printsThousands(table, number.number())
                                && inThousands.add(number.number().digits());
                if (said && first == null) first = sentence;
            }
        }
        if (first == null) return null;
        if (inKroner.size() >= IN_KRONER) return new SaidUnit("kroner", first);
        return inThousands.size() >= IN_THOUSANDS ? new SaidUnit("tusen kroner", first) : null;
    }

    private static boolean prints(Table table, PrintedNumber number) {
        for (var row : table.rows())
            for (var cell : row.cells()) if (cell != null && cell.abs().compareTo(number.abs()) == 0) return true;
        return false;
    }

    /** Whether a cell, read as thousands, is this number of millions. */
    private static boolean printsThousands(Table table, PrintedNumber said) {
        if (said.digitCount() < 2 || said.decimals() == 0) return false;
        for (var row : table.rows()) {
            for (var cell : row.cells()) {
                if (cell == null || cell.decimals() > 0 || cell.digitCount() < 3) continue;
                var off = cell.abs().movePointLeft(3).subtract(said.abs()).abs();
                if (off.compareTo(said.slack()) <= 0) return true;
            }
        }
        return false;
    }
}
