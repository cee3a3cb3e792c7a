package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.CellIndex.Hit;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.Quantity.Role;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.RowValues;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/**
 * "556 elever, to færre enn året før og 13 færre enn i 2022": 556 stands in one row, and so the difference from a year
 * that is named follows from that row.
 */
final class YearDifferenceCheck implements Check {

    private static final Pattern THAN =
            Pattern.compile("^(?: \\p{L}+){0,2}? (?:(?<up>mer|meir|høyere|høgare|flere|fleire|over)"
                    + "|mindre|lavere|lågare|færre|under) enn (?:i |i hele |på samme tid i )?(?<year>(?:19"
                    + "|20)\\d\\d|året før|i fjor)");
    private static final int DIGITS = 3;

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var quantities = facts.quantities(sentence);
            for (int i = 1; i < quantities.size(); i++) {
                var said = quantities.get(i).number();
                var than = THAN.matcher(sentence.lower().substring(said.end()));
                if (said.isShare() || said.about() || !than.find()) continue;
                var level = level(quantities.subList(0, i), said);
                if (level == null) continue;
                var named = than.group("year");
                int year = Character.isDigit(named.charAt(0)) ? Integer.parseInt(named) : facts.mainYear() - 1;
                check(facts, sentence, level, said, year, than.group("up") != null, found);
            }
        }
    }

    /** The number that the differences of a sentence are of: the first level in it. */
    private static @Nullable NumberMention level(List<Quantity> before, NumberMention said) {
        for (var each : before) {
            if (each.role() != Role.LEVEL || each.guarded() || each.isDifference()) continue;
            boolean fits = each.number().unit() == said.unit()
                    && !each.number().about()
                    && each.number().number().digitCount() >= DIGITS;
            return fits ? each.number() : null;
        }
        return null;
    }

    /** A row that the sentence has a word of, or the sum of a table in its section. */
    private static boolean isOf(Facts facts, ReportSentence sentence, Hit hit) {
        var row = hit.line().row();
        if (row.isSum() && hit.line().table().section() == sentence.section()) return true;
        return Stems.name(row.label()).stream()
                .anyMatch(stem -> stem.length() > 4 && sentence.lower().contains(stem));
    }

    private static void check(
            Facts facts,
            ReportSentence sentence,
            NumberMention level,
            NumberMention said,
            int year,
            boolean up,
            Consumer<NumberIssue> found) {
        Hit only = null;
        BigDecimal right = null;
        RowValues.Value base = null;
        for (var hit : facts.cells().all(level)) {
            var table = hit.line().table();
            int own = table.columns().get(hit.column()).year();
            if (own <= year || !isOf(facts, sentence, hit)) continue;
            var row = facts.values(hit.line());
            var then = row.cells().stream()
                    .filter(value -> value.year() == year
                            && table.columns().get(value.column()).meaning()
                                    == table.columns().get(hit.column()).meaning())
                    .toList();
            if (then.size() != 1) continue;
            var difference = row.cell(hit.column())
                    .abs()
                    .subtract(then.getFirst().amount().abs());
            boolean counts = said.unit() == NumberMention.Unit.COUNT;
            var slack = counts ? BigDecimal.ZERO : then.getFirst().slack().add(level.slack());
            if (said.isAmount(difference, slack)) return;
            if (only != null && right != null && right.compareTo(difference) != 0) return;
            only = hit;
            right = difference;
            base = then.getFirst();
        }
        if (only == null || right == null || base == null || right.signum() == 0 || right.signum() > 0 != up) return;
        found.accept(new Found(NumberIssueKind.TEXT_ARITHMETIC)
                .is(sentence, said, Writing.number(said.rounded(right)))
                .because(only.line().row().spot(base.column()))
                .says(only.line().row().label())
                .done());
    }
}
