package no.rodtrad.numbercheck.model.check;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Table;

/**
 * "Et overskudd på 215 728 kroner", and the result row that has 215 728 below nought. Only where the table has its
 * incomes as well, so that its results are above nought when they are good.
 */
final class ResultSignCheck implements Check {

    private static final Pattern RESULT = Pattern.compile("(?<!\\p{L})(?<word>(?<up>overskudd\\p{L}*|overskot\\p{L}*)"
            + "|underskudd\\p{L}*|underskot\\p{L}*) på (?:kr )?$");
    private static final int DIGITS = 4;

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            for (var number : facts.mentions(sentence)) {
                var said = RESULT.matcher(sentence.lower().substring(0, number.start()));
                if (number.about() || number.number().digitCount() < DIGITS || !said.find()) continue;
                int sign = sign(facts, number);
                boolean surplus = said.group("up") != null;
                if (sign == 0 || sign > 0 == surplus) continue;
                report(sentence, number, said.start("word"), said.group("word"), found);
            }
        }
    }

    /** The sign with which the number stands in rows of results; 0 when it stands in none, or with both. */
    private static int sign(Facts facts, NumberMention number) {
        int sign = 0;
        for (var hit : facts.cells().all(number)) {
            var row = hit.line().row();
            var cell = row.cell(hit.column());
            var label = row.label().toLowerCase(Locale.ROOT);
            if (cell == null
                    || !label.contains("resultat")
                    || !hasIncome(hit.line().table())) continue;
            int own = cell.value().signum();
            if (sign != 0 && sign != own) return 0;
            sign = own;
        }
        return sign;
    }

    private static boolean hasIncome(Table table) {
        return table.rows().stream()
                .anyMatch(row -> row.label().toLowerCase(Locale.ROOT).contains("inntekt")
                        && row.cells().stream()
                                .allMatch(cell -> cell == null || cell.value().signum() >= 0));
    }

    private static void report(
            ReportSentence sentence, NumberMention number, int from, String word, Consumer<NumberIssue> found) {
        found.accept(new Found(NumberIssueKind.SIGN_WORD)
                .in(sentence, from, number.end())
                .values(sentence.text().substring(from, from + word.length()), Directions.opposite(word))
                .says(word, number.number().text(), number.number().text())
                .done());
    }
}
