package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.ColumnMeaning;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.RowValues;
import no.rodtrad.numbercheck.model.RowValues.Value;
import no.rodtrad.numbercheck.model.Writing;

/**
 * "185,5 millioner, mot 201,1 millioner i 2023": one number is that of a row, and then the other must be that of the
 * row in the other year.
 */
final class TwoYearsCheck implements Check {

    private static final Pattern YEAR =
            Pattern.compile("^[^.;,\\d]{0,25}?(?:i|per|pr\\.?|for|av)? ?(?:31\\.12\\.)?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern BEFORE = Pattern.compile(
            "^[^.;,\\d]{0,25}(?:året før|året i førevegen|i fjor|fjoråret|ett år tidligere|eit år tidlegare"
                    + "|året i forveien)");
    private static final Pattern AGAINST = Pattern.compile(
            "[^.;]{0,40}(?:,| |\\()(?:mot|opp fra|ned fra|opp frå|ned frå|mens (?:den|det|dei|de) var)(?: kr)? ");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        int main = facts.mainYear();
        for (var sentence : facts.report().sentences()) {
            var mentions = facts.mentions(sentence);
            for (int i = 0; i + 1 < mentions.size(); i++) {
                var now = mentions.get(i);
                var then = mentions.get(i + 1);
                if (now.unit() != then.unit() || now.about() || then.about() || now.end() > then.start()) continue;
                var between = sentence.lower().substring(now.end(), then.start());
                if (!AGAINST.matcher(between).matches()) continue;
                int year = year(sentence, then, main);
                if (year > 0) check(facts, sentence, now, then, year, found);
            }
        }
    }

    /** The year that is said of a number, or the one before that of the report; 0 when none is. */
    private static int year(ReportSentence sentence, NumberMention number, int main) {
        var after = sentence.lower().substring(number.end());
        var told = YEAR.matcher(after);
        if (told.find()) return Integer.parseInt(told.group(1));
        return BEFORE.matcher(after).find() && main > 0 ? main - 1 : 0;
    }

    private static void check(
            Facts facts,
            ReportSentence sentence,
            NumberMention now,
            NumberMention then,
            int year,
            Consumer<NumberIssue> found) {
        var rows = new ArrayList<RowValues>();
        for (var subject : facts.subjects(sentence)) for (var line : subject.lines()) rows.add(facts.values(line));
        for (var hit : facts.cells().of(now)) rows.add(facts.values(hit.line()));
        RowValues own = null;
        Value right = null;
        boolean isBudget = false;
        for (var row : rows) {
            var of = of(row, now, year);
            if (of.size() != 1) continue;
            var value = of.getFirst();
            if (then.isAmount(value.amount(), value.slack())) return;
            boolean budget = row.cells().stream()
                    .anyMatch(each ->
                            row.table().columns().get(each.column()).meaning().isBudget()
                                    && then.isAmount(each.amount(), each.slack()));
            if (!budget && row.explains(then)) return;
            isBudget |= budget;
            if (own != null && !own.row().label().equals(row.row().label())) return;
            own = row;
            right = value;
        }
        if (own == null || right == null || !isBudget && !facts.cells().of(then).isEmpty()) return;
        if (then.number().digitCount() < 3 && now.number().digitCount() < 3 && !isNear(then, right)) return;
        found.accept(new Found(NumberIssueKind.TEXT_TABLE_AMOUNT)
                .is(sentence, then, Writing.number(then.rounded(right.amount())))
                .because(own.row().spot(right.column()))
                .says(own.row().label())
                .done());
    }

    private static boolean isNear(NumberMention number, Value value) {
        var off = number.rounded(value.amount()).subtract(number.number().abs()).abs();
        return off.compareTo(number.number().step().multiply(java.math.BigDecimal.valueOf(20))) <= 0;
    }

    /** The row's value of the year, when the first number is its latest of the same kind. */
    private static List<Value> of(RowValues row, NumberMention now, int year) {
        var dated = row.cells(ColumnMeaning.VALUE, ColumnMeaning.ACCOUNTS).stream()
                .filter(value -> row.isComparable(now, value))
                .toList();
        boolean current =
                dated.stream().anyMatch(value -> value.year() > year && now.isAmount(value.amount(), value.slack()));
        if (!current) return List.of();
        return dated.stream().filter(value -> value.year() == year).toList();
    }
}
