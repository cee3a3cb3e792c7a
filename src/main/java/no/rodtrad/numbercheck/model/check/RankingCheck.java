package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.ColumnMeaning;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Subjects.Subject;
import no.rodtrad.numbercheck.model.Subjects.TableLine;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import org.jspecify.annotations.Nullable;

/** The largest and the smallest. A row that is not so in any column it can mean is a finding. */
final class RankingCheck implements Check {

    private static final Pattern LARGEST = Pattern.compile(
            "(?<![\\p{L}\\d])(?:størst|største|høyest|høyeste|høgast|høgaste|flest|mest)(?![\\p{L}\\d])");
    private static final Pattern SMALLEST =
            Pattern.compile("(?<![\\p{L}\\d])(?:minst|minste|lavest|laveste|lågast|lågaste|færrest)(?![\\p{L}\\d])");
    private static final Pattern JOINS = Pattern.compile(
            "[^.;,]{0,45} (?:er|var|har|hadde|finn\\p{L}* (?:vi|ein)(?: i)?|står|stod|sto|gjelder|gjeld)(?: (?:i"
                    + "|på|for))? ?"
                    + "|[^.;,\\d]{0,30}");
    private static final Pattern IS = Pattern.compile(
            " (?:som )?(?:er|var|har|hadde|fikk|fekk|bruker|brukte|brukar)(?: (?:den|det|de|dei|hatt))?(?: klart)? ");
    private static final Pattern SHARE = Pattern.compile("prosentvis|prosent|relativ");
    private static final Pattern OVERSPENT = Pattern.compile("merforbruk|meirforbruk|overskrid");
    private static final Pattern UNDERSPENT = Pattern.compile("mindreforbruk");
    private static final Pattern UP = Pattern.compile("økning|auke|vekst");
    private static final Pattern DOWN = Pattern.compile("nedgang|reduksjon|fall(?![\\p{L}\\d])");
    private static final Pattern GUARD = Pattern.compile(
            "avvik|en av de|ein av dei|et av de|eit av dei|blant de|mellom dei|tredje |største del|største andel"
                    + "|størstedel"
                    + "|i størst|største utfordring|viktigste|minst en|minst ett|minst to|i minst|mest mulig"
                    + "|grupp|årsak|innsats");

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var lower = sentence.lower();
            if (GUARD.matcher(lower).find()) continue;
            check(facts, sentence, true, found);
            check(facts, sentence, false, found);
        }
    }

    private static void check(Facts facts, ReportSentence sentence, boolean largest, Consumer<NumberIssue> found) {
        var match = (largest ? LARGEST : SMALLEST).matcher(sentence.lower());
        while (match.find()) {
            var subject = subject(facts, sentence, match.start(), match.end());
            if (subject == null) continue;
            int stop = subject.start() > match.end()
                    ? subject.start()
                    : Math.min(sentence.text().length(), match.end() + 45);
            int comma = sentence.lower().indexOf(',', match.end());
            if (comma > 0 && comma < stop) stop = comma;
            var lower = sentence.lower();
            // "Målt i prosent var merforbruket størst i ...": what is compared may stand before.
            int from = Math.max(lower.lastIndexOf(", ", match.start()), lower.lastIndexOf(" og ", match.start()));
            var what = lower.substring(Math.max(0, from), Math.max(match.end(), stop));
            boolean second = lower.substring(0, match.start()).endsWith("nest ");
            judge(facts, sentence, subject, new Rank(what, largest, second), match.start(), stop, found);
        }
    }

    /**
     * What a row is said to be.
     *
     * @param what the words around, which tell in what
     * @param second whether one other comes before it
     */
    private record Rank(String what, boolean largest, boolean second) {}

    /** "Størst er Lia", "den største kilden er sjøfart" or "Lia har det største avviket". */
    private static @Nullable Subject subject(Facts facts, ReportSentence sentence, int from, int to) {
        Subject before = null;
        for (var each : facts.subjects(sentence)) {
            if (each.start() >= to) {
                var between = sentence.lower().substring(to, each.start());
                boolean joined =
                        JOINS.matcher(between).matches() && between.matches(".*(?: er| var| har| hadde| i|vi) ?.*");
                if (joined && !follows(facts, sentence, each)) return each;
                break;
            }
            before = each;
        }
        if (before == null || follows(facts, sentence, before)) return null;
        return IS.matcher(sentence.lower().substring(before.end(), from)).matches() ? before : null;
    }

    /** One of several: "Lia og Havna". */
    private static boolean follows(Facts facts, ReportSentence sentence, Subject one) {
        for (var other : facts.subjects(sentence)) {
            if (other == one) continue;
            int from = Math.min(one.end(), other.end());
            int to = Math.max(one.start(), other.start());
            if (from <= to && sentence.lower().substring(from, to).equals(" og ")) return true;
        }
        return false;
    }

    private static void judge(
            Facts facts,
            ReportSentence sentence,
            Subject subject,
            Rank rank,
            int from,
            int to,
            Consumer<NumberIssue> found) {
        var what = rank.what();
        boolean largest = rank.largest();
        var near = facts.tablesNear(sentence);
        TableRow better = null;
        TableRow own = null;
        for (var line : subject.lines()) {
            if (near.stream().noneMatch(table -> table == line.table())) continue;
            if (line.row().isSum() || line.table().parts().size() < 3) continue;
            var columns = said(facts, sentence, subject, line);
            if (columns.isEmpty()) columns = columns(line.table(), sentence, what);
            if (columns.isEmpty() && !rank.second()) {
                var faster = grewMore(line.table(), line.row(), largest, what);
                if (faster == null) continue;
                better = faster;
                own = line.row();
            }
            for (int column : columns) {
                var top = top(line.table(), line.row(), column, largest, what);
                if (rank.second() != (top == null)) return;
                better = top == null ? line.row() : top;
                own = line.row();
            }
        }
        if (better == null || own == null) return;
        found.accept(new Found(NumberIssueKind.RANKING_CLAIM)
                .in(sentence, from, Math.max(to, subject.end()))
                .values(
                        sentence.text()
                                .substring(from, Math.min(to, sentence.text().length()))
                                .strip(),
                        better.label())
                .because(better.spot())
                .because(own.spot())
                .says(own.label())
                .done());
    }

    /** Where no column prints changes, they are reckoned: a row that grew more both in amount and in per cent. */
    private static @Nullable TableRow grewMore(Table table, TableRow row, boolean largest, String what) {
        if (!largest || !UP.matcher(what).find() || SHARE.matcher(what).find()) return null;
        var own = growth(table, row);
        if (own == null) return null;
        TableRow most = null;
        for (var other : table.parts()) {
            var grown = growth(table, other);
            if (grown == null) return null;
            if (other != row && grown.compareTo(own) > 0) {
                own = grown;
                most = other;
            }
        }
        if (most == null) return null;
        var first = new RowValues(table, row).changesInPercent();
        var second = new RowValues(table, most).changesInPercent();
        boolean faster = first.size() == 1
                && second.size() == 1
                && second.getFirst().amount().compareTo(first.getFirst().amount()) > 0;
        return faster ? most : null;
    }

    private static @Nullable BigDecimal growth(Table table, TableRow row) {
        var changes = new RowValues(table, row).changes();
        return changes.size() == 1 ? changes.getFirst().amount() : null;
    }

    /** The columns in which the row has a number that stands right beside its name. */
    private static List<Integer> said(Facts facts, ReportSentence sentence, Subject subject, TableLine line) {
        var columns = new ArrayList<Integer>();
        var values = new RowValues(line.table(), line.row());
        for (var mention : facts.mentions(sentence)) {
            int gap = mention.start() - subject.end();
            if (gap < 0 || gap > 45) continue;
            for (var value : values.cells()) {
                boolean same =
                        mention.isShare() == value.percent() || line.table().scale() == null;
                if (same && mention.isAmount(value.amount(), value.slack())) columns.add(value.column());
            }
        }
        return columns;
    }

    /** Those that the sentence has a word of, when there are such; and of those the latest year. */
    private static List<Integer> columns(Table table, ReportSentence sentence, String what) {
        var columns = columns(table, what);
        var named = columns.stream()
                .filter(column -> isNamed(table.columns().get(column).label(), sentence.lower()))
                .toList();
        var meant = named.isEmpty() ? columns : named;
        int latest = meant.stream()
                .mapToInt(column -> table.columns().get(column).year())
                .max()
                .orElse(0);
        return meant.stream()
                .filter(column -> table.columns().get(column).year() == latest)
                .toList();
    }

    /** "fraværet" is in "sykefravær 2024". */
    private static boolean isNamed(String label, String lower) {
        for (var word : Stems.words(lower)) {
            if (word.stem().length() > 4 && label.contains(word.stem())) return true;
        }
        return false;
    }

    private static List<Integer> columns(Table table, String what) {
        var columns = new ArrayList<Integer>();
        boolean share = SHARE.matcher(what).find();
        boolean variance =
                OVERSPENT.matcher(what).find() || UNDERSPENT.matcher(what).find();
        boolean change = UP.matcher(what).find() || DOWN.matcher(what).find();
        for (int i = 0; i < table.width(); i++) {
            var meaning = table.columns().get(i).meaning();
            boolean percent = table.isPercent(i);
            boolean isVariance = meaning == ColumnMeaning.VARIANCE || meaning == ColumnMeaning.VARIANCE_PERCENT;
            boolean isChange = meaning == ColumnMeaning.CHANGE || meaning == ColumnMeaning.CHANGE_PERCENT;
            boolean wanted = variance
                    ? isVariance && (!share || percent)
                    : change ? isChange && (!share || percent) : !isVariance && !isChange && percent == share;
            if (wanted) columns.add(i);
        }
        return columns;
    }

    /** A row that comes before this one; null when this one is first, or when it cannot be told. */
    private static @Nullable TableRow top(Table table, TableRow row, int column, boolean largest, String what) {
        var own = row.cell(column);
        if (own == null) return null;
        boolean overspent = OVERSPENT.matcher(what).find();
        boolean down = DOWN.matcher(what).find();
        var meaning = table.columns().get(column).meaning();
        boolean variance = meaning == ColumnMeaning.VARIANCE || meaning == ColumnMeaning.VARIANCE_PERCENT;
        TableRow best = null;
        BigDecimal most = null;
        // The sign of a variance is the report's own, so the largest overspending may stand at either end.
        for (int sign : variance ? new int[] {1, -1} : new int[] {down ? -1 : 1}) {
            best = null;
            most = rank(own.value(), sign, largest);
            boolean right = !variance || own.value().signum() * sign > 0;
            for (var other : table.parts()) {
                var cell = other.cell(column);
                if (cell == null || other == row) continue;
                var value = rank(cell.value(), sign, largest);
                if (value.compareTo(most) > 0) {
                    most = value;
                    best = other;
                }
            }
            if (best == null && (right || overspent)) return null;
        }
        return best;
    }

    private static BigDecimal rank(BigDecimal value, int sign, boolean largest) {
        var signed = sign > 0 ? value : value.negate();
        return largest ? signed : signed.negate();
    }
}
