package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Claim;
import no.rodtrad.numbercheck.model.ColumnMeaning;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NearMiss;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberIssueLevel;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.RowValues;
import no.rodtrad.numbercheck.model.RowValues.Value;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Subjects.TableLine;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of sentences against the tables they speak of, and words of direction against signs.
 *
 * <p>A number that some cell, or some difference of two cells, of the same row explains is let be. Only a number that
 * is a slip from the very cell it speaks of is a finding.
 */
final class TextTableCheck implements Check {

    private static final Pattern SAME_CHANGE = Pattern.compile(
            "(?: (?:fra|frå|siden|sidan) (?:19|20)\\d\\d| (?:over|under|mer|meir|mindre) (?:enn )?budsj\\p{L}+)?"
                    + ",? ?(?:\\(|eller |det vil si |det vil seie |tilsvarende )");
    private static final QuickPattern COMPARES =
            QuickPattern.of("(?<![\\p{L}\\d])(?:fra|frå|mot|mens|enn|opp|ned)(?![\\p{L}\\d])");
    private static final Pattern YEAR_BESIDE = Pattern.compile("(?: \\p{L}{2,20})? i (?:19|20)\\d\\d(?!\\d)");
    private static final Pattern FROM = Pattern.compile("(?<!\\p{L})(?:fra|frå|mot|enn|med)(?: om lag)?(?: kr)? $");
    private static final List<Integer> POWERS = List.of(3, -3, 6, -6);

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            Claim before = null;
            for (var claim : facts.claims(sentence)) {
                if (!shareOfVariance(facts, before, claim, found)) check(facts, claim, found);
                before = claim;
            }
        }
    }

    /** "Et merforbruk på 1,8 millioner, eller 6,3 prosent": both are the variance of the row. */
    private static boolean shareOfVariance(
            Facts facts, @Nullable Claim before, Claim claim, Consumer<NumberIssue> found) {
        if (before == null || before.role() != Claim.Role.VARIANCE) return false;
        var said = claim.number();
        if (said.unit() != NumberMention.Unit.PERCENT || said.about()) return false;
        if (before.number().unit() != NumberMention.Unit.MONEY) return false;
        var between = claim.sentence().lower().substring(before.number().end(), said.start());
        if (!SAME_CHANGE.matcher(between).matches()) return false;
        Value right = null;
        for (var line : before.subject()) {
            var row = facts.values(line);
            if (row.explains(said)) return false;
            var printed = row.cells(ColumnMeaning.VARIANCE_PERCENT);
            boolean same = row.cells(ColumnMeaning.VARIANCE).stream()
                    .anyMatch(value -> before.number().isAmount(value.amount(), value.slack()));
            if (same && printed.size() == 1) right = printed.getFirst();
        }
        if (right == null) return false;
        found.accept(new Found(NumberIssueKind.TEXT_PERCENT)
                .is(claim.sentence(), said, Writing.number(said.rounded(right.amount())))
                .done());
        return true;
    }

    private static void check(Facts facts, Claim claim, Consumer<NumberIssue> found) {
        if (claim.number().number().isZero()) return;
        var near = facts.tablesNear(claim.sentence());
        var all = new ArrayList<RowValues>();
        var close = new ArrayList<RowValues>();
        for (var line : lines(facts, claim)) {
            var mended = facts.mended(line.row());
            var values = facts.values(line);
            all.add(values);
            if (mended != line.row()) all.add(facts.printed(line.table(), line.row()));
            if (near.stream().anyMatch(table -> table == line.table())) close.add(values);
        }
        if (all.isEmpty()) return;
        if (close.isEmpty()) close.addAll(nearest(claim, all));
        if (direction(claim, close, found)) return;
        if (otherYear(claim, close, found)) return;
        for (var values : all) if (values.explains(claim.number())) return;
        if (scale(facts, claim, close, found)) return;
        if (claim.guarded() || claim.number().about()) return;
        if (isElsewhere(facts, claim)) return;
        amount(facts, claim, close, found);
    }

    /** The rows a claim is of; for one of the whole, the sums of the nearest tables. */
    private static List<TableLine> lines(Facts facts, Claim claim) {
        if (!claim.subject().isEmpty()) return claim.subject();
        if (facts.subjects(claim.sentence()).isEmpty()) {
            var topic = Topics.of(facts, claim.sentence(), claim.number());
            if (!topic.isEmpty()) return topic;
        }
        if (!claim.total()) return List.of();
        var lines = new ArrayList<TableLine>();
        for (var table : facts.tablesNear(claim.sentence())) {
            var total = table.total();
            if (total != null) lines.add(new TableLine(table, total));
        }
        // "Kommunalområdene samlet" speaks of the table whose lines are areas, and of no other.
        var named = lines.stream().filter(line -> isNamed(claim, line.table())).toList();
        return named.isEmpty() ? lines : named;
    }

    /** The row of the last table before the sentence that has one; a table far away is another matter. */
    private static List<RowValues> nearest(Claim claim, List<RowValues> all) {
        int line = claim.sentence().spot().from();
        RowValues best = null;
        for (var each : all) {
            int at = each.table().spot().to();
            if (at < line
                    && line - at < 200
                    && (best == null || at > best.table().spot().to())) best = each;
        }
        // What a summary says first is told by a table further on.
        return best == null ? all : List.of(best);
    }

    private static boolean isNamed(Claim claim, Table table) {
        var noun = Stems.of(table.noun());
        return noun.length() > 3
                && Stems.words(claim.sentence().text()).stream()
                        .anyMatch(word -> word.stem().equals(noun));
    }

    /**
     * A number of three digits or more that stands in a table near by is hardly a slip, whatever row is meant; one of
     * two digits when the sentence does not name its row.
     */
    private static boolean isElsewhere(Facts facts, Claim claim) {
        int least = claim.subject().isEmpty() ? 2 : 3;
        if (claim.number().number().digitCount() < least) return false;
        for (var table : facts.tablesNear(claim.sentence())) {
            if (facts.cells().isTotal(table, claim.number())) return true;
            for (var row : table.rows()) {
                for (var value : facts.printed(table, row).cells()) {
                    if (claim.number().isAmount(value.amount(), value.slack())) return true;
                }
            }
        }
        return false;
    }

    private static boolean direction(Claim claim, List<RowValues> rows, Consumer<NumberIssue> found) {
        if (claim.direction().isEmpty() || claim.guardedByScope()) return false;
        RowValues wrong = null;
        Value matchedThere = null;
        for (var row : rows) {
            // "3 millioner mindre brukt" of an area that earns more than it spends: of what it is said is not known.
            if (claim.compares() && !claim.comparesAmounts() && row.isIncome()) continue;
            int sign = 0;
            boolean agree = true;
            Value matched = null;
            for (var value : candidates(claim, row)) {
                if (!row.isComparable(claim.number(), value) || value.sign() == 0) continue;
                if (!claim.number().isAmount(value.amount(), value.slack())) continue;
                agree &= sign == 0 || sign == value.sign();
                sign = value.sign();
                matched = value;
            }
            if (matched == null || !agree) continue;
            if (sign == wanted(claim, row)) return true;
            if (wrong == null) {
                wrong = row;
                matchedThere = matched;
            }
        }
        if (wrong == null || matchedThere == null) return false;
        report(claim, wrong, matchedThere, found);
        return true;
    }

    private static List<Value> candidates(Claim claim, RowValues row) {
        return switch (claim.direction()) {
            case "direction.up", "direction.down" -> {
                var years = claim.years();
                if (years.size() == 2 && claim.number().unit() != NumberMention.Unit.PERCENT) {
                    var between = row.change(years.getFirst(), years.getLast());
                    if (!between.isEmpty()) yield between;
                }
                var values = new ArrayList<>(
                        claim.number().unit() == NumberMention.Unit.PERCENT ? row.changesInPercent() : row.changes());
                values.addAll(row.cells(ColumnMeaning.CHANGE, ColumnMeaning.CHANGE_PERCENT));
                yield values;
            }
            case "direction.surplus", "direction.deficit" -> row.cells(ColumnMeaning.RESULT);
            default -> row.variances();
        };
    }

    /** The sign that the word demands of what was spent less what was budgeted. */
    private static int wanted(Claim claim, RowValues row) {
        // "4 millioner høyere enn budsjettert" is of the amount, and what is printed below nought grows downwards.
        int more = row.isBelowNought() ? -1 : 1;
        int spent = claim.comparesAmounts() || row.table().spendsBelowNought() ? more : 1;
        return switch (claim.direction()) {
            case "direction.more-spent" -> spent;
            case "direction.less-spent" -> -spent;
            case "direction.up", "direction.surplus" -> 1;
            case "direction.down", "direction.deficit" -> -1;
            case "direction.more-earned" -> more;
            default -> -more;
        };
    }

    private static void report(Claim claim, RowValues row, Value matched, Consumer<NumberIssue> found) {
        found.accept(new Found(NumberIssueKind.SIGN_WORD)
                .in(claim.sentence(), claim.wordAt(), claim.number().end())
                .values(claim.word(), Directions.opposite(claim.word()))
                .because(row.row().spot())
                .says(row.row().label(), claim.number().number().text(), Writing.number(matched.amount()))
                .done());
    }

    /** "38 712 besøk i 2024, 6,6 prosent mer enn året før": the year stands beside its number, and is of no other. */
    private static boolean isOfYearBeside(Claim claim) {
        var lower = claim.sentence().lower();
        return YEAR_BESIDE.matcher(lower.substring(claim.number().end())).lookingAt()
                && !FROM.matcher(lower.substring(0, claim.number().start())).find();
    }

    /** The sentence names a year, and the row has another number for that year. */
    private static boolean otherYear(Claim claim, List<RowValues> rows, Consumer<NumberIssue> found) {
        var number = claim.number();
        if (number.about() || claim.guarded()) return false;
        if (claim.role() != Claim.Role.ACTUAL && claim.role() != Claim.Role.NONE) return false;
        int year = claim.year();
        if (year == 0) return false;
        boolean beside = isOfYearBeside(claim);
        if (COMPARES.in(claim.sentence()) && !beside) return false;
        for (var row : rows) {
            var years =
                    beside ? row.cells(ColumnMeaning.VALUE, ColumnMeaning.ACCOUNTS) : row.cells(ColumnMeaning.VALUE);
            var ofYear = years.stream()
                    .filter(value -> value.year() == year && row.isComparable(number, value))
                    .toList();
            if (ofYear.size() != 1) continue;
            var cell = ofYear.getFirst();
            if (number.isAmount(cell.amount(), cell.slack())) return true;
            boolean ofAnother = years.stream()
                    .anyMatch(value -> value.year() != year && number.isAmount(value.amount(), value.slack()));
            if (!ofAnother) continue;
            told(claim, row, cell, NumberIssueLevel.HARD, found);
            return true;
        }
        return false;
    }

    /** The digits are those of the cell, and the unit is a thousand times another. */
    private static boolean scale(Facts facts, Claim claim, List<RowValues> rows, Consumer<NumberIssue> found) {
        var number = claim.number();
        if (number.isShare() || number.number().digitCount() < 3) return false;
        for (var row : rows) {
            boolean money = number.unit() == NumberMention.Unit.MONEY;
            if (money != (row.table().scale(row.row()) != null)) continue;
            for (var value : row.cells()) {
                var cell = row.row().cell(value.column());
                if (value.percent() || cell == null || cell.digitCount() < 3) continue;
                for (int power : POWERS) {
                    var moved = value.amount().movePointRight(power);
                    if (!number.isAmount(moved, value.slack().movePointRight(power))) continue;
                    // The unit of the table is told of once, and not in each sentence.
                    if (SaidUnit.of(facts, row.table()) == null) told(claim, row, value, NumberIssueLevel.HARD, found);
                    return true;
                }
            }
        }
        return false;
    }

    /** Another number of the sentence is that cell: "av 338 undersøkelser ble 332 gjennomført". */
    private static boolean isSaidBeside(Facts facts, Claim claim, Value value) {
        return facts.mentions(claim.sentence()).stream()
                .anyMatch(other -> other != claim.number()
                        && other.unit() == claim.number().unit()
                        && other.isAmount(value.amount(), value.slack()));
    }

    /** "Sluttkostnaden ble 37,4 millioner, 0,6 under rammen": with what is said beside it, it gives a cell. */
    private static boolean isFromBeside(Facts facts, Claim claim, List<RowValues> rows) {
        if (claim.role() != Claim.Role.VARIANCE && claim.role() != Claim.Role.CHANGE) return false;
        var number = claim.number();
        for (var other : facts.mentions(claim.sentence())) {
            if (other == number
                    || other.unit() != number.unit()
                    || other.value().signum() == 0) continue;
            for (var row : rows) {
                for (var cell : row.cells()) {
                    if (!row.isComparable(other, cell) || other.isAmount(cell.amount(), cell.slack())) continue;
                    var between =
                            cell.amount().abs().subtract(other.value().abs()).abs();
                    if (number.isAmount(between, cell.slack().add(other.slack()))) return true;
                }
            }
        }
        return false;
    }

    private static void amount(Facts facts, Claim claim, List<RowValues> rows, Consumer<NumberIssue> found) {
        var number = claim.number();
        if (isFromBeside(facts, claim, rows) || MeantCells.isOfSeveral(facts, claim)) return;
        for (var row : rows) {
            for (var value : MeantCells.of(claim, row)) {
                if (!row.isComparable(number, value) || value.amount().signum() == 0) continue;
                if (isSaidBeside(facts, claim, value)) continue;
                var right = number.rounded(value.amount());
                var off = right.subtract(number.number().abs()).abs();
                boolean last = off.compareTo(number.number().step()) <= 0;
                boolean finer = value.slack().compareTo(number.slack()) < 0;
                var digits = right.unscaledValue().toString();
                if (!last && MeantCells.isPlain(facts, claim, row, value)) {
                    told(claim, row, value, NumberIssueLevel.HARD, found);
                    return;
                }
                if (!last && !NearMiss.isSlip(number.number().digits(), digits)) continue;
                // Where no word says what the number is, only exchanged digits tell.
                boolean told = claim.role() != Claim.Role.NONE || claim.total();
                if (!told
                        && (digits.length() < 3
                                || !NearMiss.swapped(number.number().digits(), digits))) continue;
                // A number of two digits is a slip from too many others, unless its role says which cell is meant.
                if (!last
                        && digits.length() < 3
                        && claim.role() != Claim.Role.VARIANCE
                        && claim.role() != Claim.Role.CHANGE) continue;
                told(claim, row, value, last && finer ? NumberIssueLevel.ROUNDING : NumberIssueLevel.HARD, found);
                return;
            }
        }
    }

    private static void told(
            Claim claim, RowValues row, Value value, NumberIssueLevel level, Consumer<NumberIssue> found) {
        var number = claim.number();
        var right = number.rounded(value.amount());
        var shown = right.signum() == 0 ? value.amount().abs() : right;
        boolean isWhole = shown.compareTo(BigDecimal.valueOf(100_000_000)) > 0;
        found.accept(new Found(NumberIssueKind.TEXT_TABLE_AMOUNT)
                .level(level)
                .is(claim.sentence(), number, Writing.number(isWhole ? value.amount() : shown))
                .because(row.row().spot(value.column()))
                .says(row.row().label())
                .done());
    }
}
