package no.rodtrad.numbercheck.model.check;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.CellIndex.Hit;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

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
                var hit = result(facts, number);
                var cell = hit == null ? null : hit.line().row().cell(hit.column());
                if (hit == null || cell == null) continue;
                boolean surplus = said.group("up") != null;
                if (cell.value().signum() > 0 == surplus) continue;
                int from = said.start("word");
                var word = said.group("word");
                found.accept(new Found(NumberIssueKind.SIGN_WORD)
                        .in(sentence, from, number.end())
                        .values(sentence.text().substring(from, from + word.length()), Directions.opposite(word))
                        .because(hit.line().row().spot(hit.column()))
                        .says(hit.line().row().label(), number.number().text(), Writing.number(cell.value()))
                        .done());
            }
        }
    }

    /** A row of a result with this number; null when there is none, or they have it with both signs. */
    private static @Nullable Hit result(Facts facts, NumberMention number) {
        Hit result = null;
        int sign = 0;
        for (var hit : facts.cells().all(number)) {
            var row = hit.line().row();
            var cell = row.cell(hit.column());
            if (cell == null
                    || !row.label().toLowerCase(Locale.ROOT).contains("resultat")
                    || !hasIncome(hit.line().table())) continue;
            int own = cell.value().signum();
            if (sign != 0 && sign != own) return null;
            sign = own;
            result = hit;
        }
        return result;
    }

    private static boolean hasIncome(Table table) {
        return table.rows().stream()
                .anyMatch(row -> row.label().toLowerCase(Locale.ROOT).contains("inntekt")
                        && row.cells().stream()
                                .allMatch(cell -> cell == null || cell.value().signum() >= 0));
    }
}
