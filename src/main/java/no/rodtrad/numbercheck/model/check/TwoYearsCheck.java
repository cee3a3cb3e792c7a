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
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.RowValues;
import no.rodtrad.numbercheck.model.RowValues.Value;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

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

    private static final QuickPattern FROM = QuickPattern.of("(?:^|[ (])(?:fra|frå)(?: kr)? $");
    private static final Pattern TO = Pattern.compile("[^.;,\\d]{0,20} til (?:kr )?");
    private static final Pattern BUDGETED =
            Pattern.compile("^(?: millioner| mill\\.?)?(?: kroner| kr)? i (?:det )?(?:regulerte?|reviderte?|justerte?)"
                    + " (?:års)?budsjett");

    /** @param year of the second; 0 when it is of the revised budget */
    private record Pair(ReportSentence sentence, NumberMention now, NumberMention then, int year) {}

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var mentions = facts.mentions(sentence);
            for (int i = 0; i + 1 < mentions.size(); i++) {
                var pair = pair(sentence, mentions.get(i), mentions.get(i + 1), facts.mainYear());
                if (pair != null) check(facts, pair, found);
            }
        }
    }

    private static @Nullable Pair pair(ReportSentence sentence, NumberMention one, NumberMention other, int main) {
        if (one.unit() != other.unit() || one.about() || other.about() || one.end() > other.start()) return null;
        var between = sentence.lower().substring(one.end(), other.start());
        if (AGAINST.matcher(between).matches()) {
            int year = year(sentence, other, main);
            if (year > 0) return new Pair(sentence, one, other, year);
            boolean budget =
                    BUDGETED.matcher(sentence.lower().substring(other.end())).find();
            return budget ? new Pair(sentence, one, other, 0) : null;
        }
        if (!TO.matcher(between).matches()
                || !FROM.in(sentence, sentence.lower().substring(0, one.start()))) return null;
        int told = year(sentence, one, main);
        int year = told > 0 ? told : main - 1;
        return year > 0 ? new Pair(sentence, other, one, year) : null;
    }

    /** The year that is said of a number, or the one before that of the report; 0 when none is. */
    private static int year(ReportSentence sentence, NumberMention number, int main) {
        var after = sentence.lower().substring(number.end());
        var told = YEAR.matcher(after);
        if (told.find()) return Integer.parseInt(told.group(1));
        return BEFORE.matcher(after).find() && main > 0 ? main - 1 : 0;
    }

    private static void check(Facts facts, Pair pair, Consumer<NumberIssue> found) {
        var sentence = pair.sentence();
        var now = pair.now();
        var then = pair.then();
        boolean fromTo = then.start() < now.start();
        var rows = new ArrayList<RowValues>();
        for (var subject : facts.subjects(sentence)) for (var line : subject.lines()) rows.add(facts.values(line));
        if (!fromTo && pair.year() > 0) for (var hit : facts.cells().of(now)) rows.add(facts.values(hit.line()));
        RowValues own = null;
        Value right = null;
        boolean isBudget = false;
        for (var row : rows) {
            var of = pair.year() > 0 ? of(row, now, pair.year()) : budget(row, now);
            if (of.size() != 1) continue;
            var value = of.getFirst();
            if (then.isAmount(value.amount(), value.slack())) return;
            boolean budget = pair.year() > 0
                    && row.cells().stream()
                            .anyMatch(each -> row.table()
                                            .columns()
                                            .get(each.column())
                                            .meaning()
                                            .isBudget()
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
        var current = dated.stream()
                .filter(value -> value.year() > year && now.isAmount(value.amount(), value.slack()))
                .toList();
        return dated.stream()
                .filter(value ->
                        value.year() == year && current.stream().anyMatch(latest -> row.isOfSameName(latest, value)))
                .toList();
    }

    /** The row's revised budget, when the first number is its accounts. */
    private static List<Value> budget(RowValues row, NumberMention now) {
        var accounts = row.cells(ColumnMeaning.ACCOUNTS);
        int latest = accounts.stream().mapToInt(Value::year).max().orElse(0);
        boolean current = accounts.stream()
                .anyMatch(value -> value.year() == latest
                        && row.isComparable(now, value)
                        && now.isAmount(value.amount(), value.slack()));
        return current ? row.cells(ColumnMeaning.REVISED) : List.of();
    }
}
