package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Claim;
import no.rodtrad.numbercheck.model.ColumnMeaning;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.NumberMention;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.RowValues;
import no.rodtrad.numbercheck.model.RowValues.Value;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Subjects.TableLine;
import no.rodtrad.numbercheck.model.Writing;
import org.jspecify.annotations.Nullable;

/**
 * A number of the right row and the wrong column: the budget given as what was spent, the opening balance as the
 * closing one, the change from last year as the variance.
 */
final class WrongCellCheck implements Check {

    private static final QuickPattern SPENT =
            QuickPattern.of("(?:endte|enda|ende|endde|kom ut|landet|landa)(?: året)? (?:på|med)"
                    + "|brukte|brukt |regnskap\\p{L}* (?:for [^\\d]{2,40} )?(?:viser|viste|ble|vart|var|er|på)"
                    + "|rekneskap\\p{L}* (?:for [^\\d]{2,40} )?(?:viser|viste|blei|vart|var|er|på)|påløpt"
                    + "|gikk med|gjekk med"
                    + "|netto (?:drifts)?utgift\\p{L}* (?:på|var|ble|vart)|kostet|kosta|utgiftene (?:var|ble|kom)");
    private static final Pattern IN_ACCOUNTS =
            Pattern.compile("^[^.,;\\d]{0,20} i (?:regnskapet|rekneskapen|rekneskapet)");
    private static final QuickPattern ALLOTTED =
            QuickPattern.of("budsj|ramm|bevil|løyv|fikk|fekk|tildel|regulert|avsatt|avsett"
                    + "|satt av|sett av|disponib|styrk|prognos|plan|vedt|forutsatt|føresett|anslått|ventet"
                    + "|venta|estim|mål");
    private static final QuickPattern BUDGETED = QuickPattern.of(
            "(?:budsjett\\p{L}*|ramme|rammen|ramma)(?: (?:for [^\\d,]{2,30}|var|er|på|er på|var på))?(?: kr)? $");
    static final QuickPattern AT_END = QuickPattern.of("ved (?:årets slutt|årsslutt|utgangen|utgongen|årsskiftet)"
            + "|ved slutten av året|per 31\\.12|pr\\.? 31\\.12|(?:per|pr\\.?) 31\\. ?desember|utgående");
    private static final QuickPattern AT_START = QuickPattern.of(
            "ved (?:inngangen|årets begynnelse|starten)|inngående" + "|(?:per|pr\\.?) 1\\. ?januar|1\\.1\\.");

    private static final Pattern REVISED =
            Pattern.compile("(?:revidert|reviderte|regulert|regulerte) (?:års)?(?:ramm|budsj)\\p{L}*"
                    + "(?: (?:for|til) [^.;,\\d]{2,30})?(?: (?:var|er|på))+(?: kr)? $");
    private static final QuickPattern DATED = QuickPattern.of("(?:fra|frå|mot|til) \\D*+\\d.*(?:fra|frå|mot|til) ");
    private static final QuickPattern YEAR_END =
            QuickPattern.of("hele året|heile året|årets slutt|årsslutt|årsprognos|året samlet");
    private static final QuickPattern SO_FAR = QuickPattern.of("hittil|så langt|per 3\\d\\.|tertial|hittil i år");
    private static final Pattern STATED =
            Pattern.compile("(?<!\\p{L})(?:ble|vart|blei|var|er|utgjorde|utgjør|endte|enda|landet|landa|kom"
                    + "|brukte|hadde|ga|gav)"
                    + "(?: på| med| inn)?(?: kr)? $");
    private static final Pattern ANY_YEAR = Pattern.compile("(?<![\\d/])(?:19|20)\\d\\d(?!\\d)");
    /** What something is measured from does not tell what year a text is of. */
    private static final QuickPattern COMPARED =
            QuickPattern.of("(?:enn|mot|fra|frå) (?:i )?(?:året før|fjoråret|fjor|(?:19|20)\\d\\d)");

    private static final Pattern OLDER = Pattern.compile("i fjor|året før|året i forveien|året i førevegen|fjoråret"
            + "|forrige år|førre år|(?:ett|eitt) år t|tidligere år|tidlegare år");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            for (var claim : facts.claims(sentence)) {
                var number = claim.number();
                if (number.about() || claim.guarded()) continue;
                var rows = rows(facts, claim);
                if (rows.isEmpty()) continue;
                var right = atYearEnd(facts, claim, rows);
                if (right == null && isSaid(facts, claim, rows)) continue;
                if (right == null) right = right(facts, claim, rows);
                if (right != null) report(claim, right, found);
            }
        }
    }

    private record Right(RowValues row, Value value) {}

    private static List<RowValues> rows(Facts facts, Claim claim) {
        var lines = claim.subject();
        if (lines.isEmpty() && facts.subjects(claim.sentence()).isEmpty()) {
            lines = new ArrayList<>(Topics.of(facts, claim.sentence(), claim.number()));
            lines.addAll(self(facts, claim));
        }
        var rows = new ArrayList<RowValues>();
        for (var line : lines) {
            boolean same = claim.number().unit()
                    == NumberMention.Unit.MONEY
                    == (line.table().scale(line.row()) != null);
            if (same) rows.add(facts.values(line));
        }
        return rows;
    }

    /** The only row in which the number stands, when the sentence has a word of its name. */
    private static List<TableLine> self(Facts facts, Claim claim) {
        var hits = facts.cells().of(claim.number());
        if (hits.size() != 1) return List.of();
        var line = hits.getFirst().line();
        var lower = claim.sentence().lower();
        for (var stem : Stems.name(line.row().label())) {
            if (stem.length() > 3 && lower.contains(stem)) return List.of(line);
        }
        return List.of();
    }

    /** Whether it is what it is said to be, in any of the rows. */
    private static boolean isSaid(Facts facts, Claim claim, List<RowValues> rows) {
        for (var row : rows) {
            var values = new ArrayList<Value>();
            if (claim.role() == Claim.Role.VARIANCE) {
                values.addAll(row.variances());
                values.addAll(row.cells(ColumnMeaning.VARIANCE, ColumnMeaning.RESULT));
            }
            for (var value : values) if (claim.number().isAmount(value.amount(), value.slack())) return true;
        }
        return false;
    }

    private static @Nullable Right right(Facts facts, Claim claim, List<RowValues> rows) {
        for (var row : rows) {
            var here = row.cells().stream()
                    .filter(value -> row.isComparable(claim.number(), value)
                            && claim.number().isAmount(value.amount(), value.slack()))
                    .toList();
            if (claim.role() == Claim.Role.VARIANCE) {
                var other = row.changes().stream()
                        .anyMatch(value -> claim.number().isAmount(value.amount(), value.slack()));
                var meant = row.currentVariances();
                if (other && here.isEmpty() && meant.size() == 1 && isNamed(claim))
                    return new Right(row, meant.getFirst());
                continue;
            }
            if (here.size() != 1 || claim.number().number().digitCount() < 3) continue;
            var meant = meant(facts, claim, row, here.getFirst());
            if (meant.size() == 1
                    && !claim.number()
                            .isAmount(
                                    meant.getFirst().amount(), meant.getFirst().slack()))
                return new Right(row, meant.getFirst());
        }
        return null;
    }

    /**
     * "For hele året ventes et merforbruk på ...": the variance so far, in a table that has that of the year as
     * well.
     */
    private static @Nullable Right atYearEnd(Facts facts, Claim claim, List<RowValues> rows) {
        var amounts = facts.mentions(claim.sentence()).stream()
                .filter(each -> !each.isShare())
                .count();
        // A sentence with two amounts says the one so far and the other at the end.
        if (claim.role() != Claim.Role.VARIANCE || amounts != 1) return null;
        if (!YEAR_END.in(claim.sentence()) || SO_FAR.in(claim.sentence())) return null;
        for (var row : rows) {
            var right = atYearEnd(claim, row);
            if (right != null) return new Right(row, right);
        }
        return null;
    }

    private static @Nullable Value atYearEnd(Claim claim, RowValues row) {
        var variances = row.cells(ColumnMeaning.VARIANCE);
        if (variances.size() != 2 || row.cells(ColumnMeaning.FORECAST).isEmpty()) return null;
        boolean soFar = claim.number()
                .isAmount(variances.getFirst().amount(), variances.getFirst().slack());
        var right = variances.getLast();
        return soFar && !claim.number().isAmount(right.amount(), right.slack()) ? right : null;
    }

    private static boolean isNamed(Claim claim) {
        return !claim.subject().isEmpty() && !claim.direction().isEmpty();
    }

    /** The cells that the words mean, when the number stands in a column that they do not. */
    private static List<Value> meant(Facts facts, Claim claim, RowValues row, Value here) {
        var lower = claim.sentence().lower();
        int start = claim.number().start();
        var before = lower.substring(Math.max(0, start - 60), start);
        var after = lower.substring(
                claim.number().end(), Math.min(lower.length(), claim.number().end() + 40));
        var column = row.table().columns().get(here.column());
        boolean closings = row.table().columns().stream().anyMatch(each -> each.closing());
        if (closings && !isDated(claim.sentence())) {
            boolean atEnd = AT_END.in(claim.sentence());
            boolean atStart = AT_START.in(claim.sentence());
            if (atEnd && !atStart && !column.closing() && isBalance(row, here)) return closing(row, true);
            if (atStart && !atEnd && column.closing()) return closing(row, false);
        }
        if (column.meaning() == ColumnMeaning.ORIGINAL
                && REVISED.matcher(before).find()) return row.cells(ColumnMeaning.REVISED);
        if (column.meaning().isBudget()) {
            boolean spent = SPENT.in(claim.sentence(), before)
                    || IN_ACCOUNTS.matcher(after).find();
            boolean allotted = ALLOTTED.in(claim.sentence(), before) || ALLOTTED.in(clause(after));
            return spent && !allotted ? current(row) : List.of();
        }
        if (column.meaning() == ColumnMeaning.ACCOUNTS && BUDGETED.in(claim.sentence(), before)) {
            return row.cells(ColumnMeaning.REVISED, ColumnMeaning.BUDGET, ColumnMeaning.YEARBUDGET);
        }
        return isLeftStanding(facts, claim, row, here) ? ofYear(row, column.meaning(), facts.mainYear()) : List.of();
    }

    /** "Skatteinngangen ble 478,1": that of the year before, and nothing says that it is of another year. */
    private static boolean isLeftStanding(Facts facts, Claim claim, RowValues row, Value here) {
        var column = row.table().columns().get(here.column());
        boolean actual = column.meaning() == ColumnMeaning.ACCOUNTS || column.meaning() == ColumnMeaning.VALUE;
        if (!actual || column.year() == 0 || column.year() != facts.mainYear() - 1) return false;
        boolean stated = claim.role() == Claim.Role.ACTUAL || claim.role() == Claim.Role.NONE;
        if (!stated || claim.subject().isEmpty()) return false;
        var sentence = claim.sentence();
        for (var quantity : facts.quantities(sentence)) {
            var number = quantity.number();
            if (number == claim.number()) {
                boolean plain = quantity.role() == Quantity.Role.LEVEL && quantity.year() == 0 && !quantity.guarded();
                if (!plain) return false;
            } else if (row.cells().stream()
                    .anyMatch(value -> value.column() != here.column()
                            && value.year() == facts.mainYear()
                            && number.isAmount(value.amount(), value.slack()))) {
                return false;
            }
        }
        var before = sentence.lower().substring(0, claim.number().start());
        return STATED.matcher(before).find() && !OLDER.matcher(before).find() && !isOfOldYear(facts, sentence);
    }

    /** The sentences before it in the paragraph speak of another year. */
    private static boolean isOfOldYear(Facts facts, ReportSentence sentence) {
        var title = facts.report().sections().get(sentence.section()).title();
        if (ANY_YEAR.matcher(title).find() && !title.contains("" + facts.mainYear())) return true;
        for (var other : facts.paragraph(sentence.paragraph())) {
            if (other == sentence) return false;
            var told = COMPARED.matcher(other.lower()).replaceAll("");
            boolean dated = ANY_YEAR.matcher(told).find() || OLDER.matcher(told).find();
            if (dated && !other.lower().contains("" + facts.mainYear())) return true;
        }
        return false;
    }

    private static List<Value> ofYear(RowValues row, ColumnMeaning meaning, int year) {
        return row.cells(meaning).stream().filter(value -> value.year() == year).toList();
    }

    private static String clause(String after) {
        int comma = after.indexOf(',');
        return comma < 0 ? after : after.substring(0, comma);
    }

    private static boolean isDated(ReportSentence sentence) {
        return DATED.in(sentence);
    }

    /** The opening balance, and not what came or went in the year. */
    private static boolean isBalance(RowValues row, Value here) {
        var column = row.table().columns().get(here.column());
        return column.meaning() == ColumnMeaning.VALUE && !column.closing();
    }

    private static List<Value> closing(RowValues row, boolean end) {
        return row.cells(ColumnMeaning.VALUE).stream()
                .filter(value -> row.table().columns().get(value.column()).closing() == end)
                .toList();
    }

    private static List<Value> current(RowValues row) {
        var values = row.cells(ColumnMeaning.ACCOUNTS);
        int latest = values.stream().mapToInt(Value::year).max().orElse(0);
        return values.stream().filter(value -> value.year() == latest).toList();
    }

    private static void report(Claim claim, Right right, Consumer<NumberIssue> found) {
        var number = claim.number();
        found.accept(new Found(NumberIssueKind.TEXT_TABLE_AMOUNT)
                .is(
                        claim.sentence(),
                        number,
                        Writing.number(number.rounded(right.value().amount())))
                .because(right.row().row().spot(right.value().column()))
                .says(right.row().row().label())
                .done());
    }
}
