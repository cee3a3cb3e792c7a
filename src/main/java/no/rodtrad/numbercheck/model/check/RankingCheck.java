package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.rodtrad.numbercheck.model.ColumnMeaning;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.NumberIssue;
import no.rodtrad.numbercheck.model.NumberIssueKind;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Subjects.Subject;
import no.rodtrad.numbercheck.model.Subjects.TableLine;
import no.rodtrad.numbercheck.model.Table;
import no.rodtrad.numbercheck.model.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * The largest, the smallest and the next largest. A row is held to the column whose number the sentence prints
 * beside it,
 * or that its words name; where it cannot be told which is meant, a row that is so in any of them is let be.
 */
final class RankingCheck implements Check {

    private static final QuickPattern MOST = QuickPattern.of("(?<![\\p{L}\\d])(?<rank>nest|tredje)?[ -]?"
            + "(?:(?<large>størst|største|høyest|høyeste|høgast|høgaste|flest|fleste|mest)"
            + "|(?<small>minst|minste|lavest|laveste|lågast|lågaste|færrest))(?![\\p{L}\\d])");
    private static final Pattern TO = Pattern.compile("(?:, (?:målt|regnet|rekna) [^.;,\\d]{0,40},)?[^.;,\\d]{0,60}"
            + "(?<![\\p{L}])(?:er|var|har|hadde|i|på|hos|ved|vi|fikk|fekk|stod|sto|gjelder|gjeld"
            + "|blei|ble|vart)"
            + "(?: (?:i|på|for|det|den|altså|dermed|såleis))? ?");
    private static final Pattern IS =
            Pattern.compile(",? (?:som )?(?:er|var|har|hadde|fikk|fekk|får|står for|stod for|sto for"
                    + "|bruker|brukte|brukar|ligger|ligg|låg|lå|hadde også|fekk også)(?: (?:den|det|de|dei|hatt"
                    + "|fortsatt|fremdeles|framleis|igjen"
                    + "|kommunens"
                    + "|kommunen sin|vår|nå|også|òg|suverent))*(?: klart| desidert| langt)? $"
                    + "|,? (?:som )(?:bruker|brukte|brukar|har"
                    + "|hadde|fikk|fekk|ligger|ligg) $");
    private static final QuickPattern SHARE =
            QuickPattern.of("prosentvis|prosent|relativ|%|(?<=\\p{L})(?:delen|andelen|graden)(?!\\p{L})");
    private static final QuickPattern VARIANCE =
            QuickPattern.of("merforbruk|meirforbruk|overskrid|overforbruk|mindreforbruk|avvik|besparels|innsparing");
    private static final QuickPattern CHANGE =
            QuickPattern.of("økning|auke|vekst|nedgang|reduksjon|tilbakegang|framgang"
                    + "|endring|(?<![\\p{L}])(?:fall|økte|auka|vokste|steg)(?![\\p{L}])");
    private static final QuickPattern GUARD =
            QuickPattern.of("en av de|ein av dei|et av de|eit av dei|blant de (?:største|høyeste"
                    + "|laveste)|mellom dei|største del|største andel|størstedel|i størst|størst mulig"
                    + "|største utfordring|viktigste"
                    + "|minst (?:en|ett|to|tre|fire|fem|\\d)|i minst|mest mulig|årsak|innsats"
                    + "|(?<!\\p{L})ikk?j?e(?!\\p{L})|siden \\d"
                    + "|sidan \\d|nokon gong|noen gang|noensinne|på \\d+ år|de siste|dei siste");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern COUNTED = Pattern.compile("^ (\\p{L}{4,})");
    private static final QuickPattern AMONG =
            QuickPattern.of("(?<!\\p{L})(?:blant|mellom|av|utenom|utanom|unntatt|etter)(?!\\p{L})"
                    + "[^.;,]{0,60}(?:med|som|i(?! (?:19|20)\\d\\d)|uten|utan) ");
    private static final Pattern WHOLE =
            Pattern.compile("^(?:samlet|samla|hele|heile|kommunen|til sammen|til saman|landet|norge"
                    + "|noreg|kg|kostragruppe\\p{L}*"
                    + "|snitt|gjennomsnitt)(?!\\p{L})|(?:samlet|samla|totalt|i alt)$");

    /** Rows or columns of one table, and what each has. */
    private record Field(Table table, List<String> names, List<BigDecimal> values, int own, boolean signed) {}

    @Override
    public void run(Facts facts, Consumer<NumberIssue> found) {
        for (var sentence : facts.report().sentences()) {
            var lower = sentence.lower();
            var match = MOST.matcher(sentence);
            while (match.find()) {
                if (GUARD.in(sentence)) break;
                int rank = match.group("rank") == null ? 1 : match.group("rank").equals("nest") ? 2 : 3;
                check(facts, sentence, match.start(), match.end(), match.group("large") != null, rank, found);
            }
        }
    }

    private static void check(
            Facts facts,
            ReportSentence sentence,
            int from,
            int to,
            boolean largest,
            int rank,
            Consumer<NumberIssue> found) {
        var fields = new ArrayList<Field>();
        var subject = subject(facts, sentence, from, to);
        var lines = subject != null ? subject.lines() : ofTitle(facts, sentence, from);
        int clause = subject == null ? from : Math.min(from, subject.start());
        for (var line : named(sentence, lines, to)) {
            if (isCounted(facts, sentence, line.table(), from, to))
                fields.addAll(rows(facts, sentence, line, clause, to));
        }
        boolean among = AMONG.in(sentence) && subject != null;
        Field wrong = null;
        for (var field : fields) {
            int ahead = (int) ordered(field, largest).stream()
                    .takeWhile(i -> order(field, i, largest).compareTo(order(field, field.own(), largest)) > 0)
                    .count();
            if (ahead == rank - 1 || among && ahead <= rank) return;
            wrong = field;
        }
        if (wrong == null) return;
        var right = ordered(wrong, largest);
        if (right.size() < rank) return;
        int end = subject == null ? to : Math.max(to, subject.end());
        var said = sentence.text()
                .substring(from, subject == null ? to : Math.max(to, subject.start()))
                .strip();
        found.accept(new Found(NumberIssueKind.RANKING_CLAIM)
                .in(sentence, subject == null ? from : Math.min(from, subject.start()), end)
                .values(
                        subject == null ? said : sentence.text().substring(subject.start(), subject.end()),
                        wrong.names().get(right.get(rank - 1)))
                .because(wrong.table().spot())
                .says(wrong.names().get(wrong.own()), said)
                .done());
    }

    /** "Flest elever": what is counted is told by the table or the heading above it. */
    private static boolean isCounted(Facts facts, ReportSentence sentence, Table table, int from, int to) {
        var lower = sentence.lower();
        var noun = COUNTED.matcher(lower.substring(to));
        if (!lower.startsWith("fl", from) && !lower.startsWith("færr", from) || !noun.find()) return true;
        var stem = Stems.of(noun.group(1));
        var title = facts.report().sections().get(table.section()).title().toLowerCase(Locale.ROOT);
        return table.head().contains(stem)
                || title.contains(stem)
                || table.columns().stream().anyMatch(column -> column.label().contains(stem));
    }

    /** "Lavest fravær hadde Lia" is of a table that has the word in its head, when there is one. */
    private static List<TableLine> named(ReportSentence sentence, List<TableLine> lines, int to) {
        var next = Stems.words(sentence.lower().substring(to));
        if (lines.size() < 2 || next.isEmpty() || next.getFirst().stem().length() < 5) return lines;
        var of = lines.stream()
                .filter(line -> line.table().head().contains(next.getFirst().stem()))
                .toList();
        return of.isEmpty() ? lines : of;
    }

    /** The places of those that can be ranked with the one that is spoken of, the first first. */
    private static List<Integer> ordered(Field field, boolean largest) {
        int sign = field.values().get(field.own()).signum();
        return IntStream.range(0, field.values().size())
                .filter(i -> !field.signed() || field.values().get(i).signum() == sign)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> order(field, i, largest))
                        .reversed())
                .toList();
    }

    private static BigDecimal order(Field field, int at, boolean largest) {
        var value = field.values().get(at);
        var size = field.signed() ? value.abs() : value;
        return largest ? size : size.negate();
    }

    /**
     * "Størst er Lia", "den største kilden er sjøfart", "Lia har det største avviket" or "det er Lia som bruker
     * mest".
     */
    private static @Nullable Subject subject(Facts facts, ReportSentence sentence, int from, int to) {
        Subject before = null;
        var lower = sentence.lower();
        for (var each : facts.subjects(sentence)) {
            if (each.start() >= to) {
                if (TO.matcher(lower.substring(to, each.start())).matches() && !isJoined(facts, sentence, each))
                    return each;
                break;
            }
            if (each.end() <= from) before = each;
        }
        if (before == null) return ofDigits(facts, sentence, to);
        if (isJoined(facts, sentence, before)) return null;
        return IS.matcher(lower.substring(before.end(), from)).matches() ? before : null;
    }

    /** "... er 3–5 år": a name that is made of numbers is met as it is printed. */
    private static @Nullable Subject ofDigits(Facts facts, ReportSentence sentence, int to) {
        for (var table : facts.tablesNear(sentence)) {
            for (var row : table.parts()) {
                var label = row.label().toLowerCase(Locale.ROOT);
                int at = label.length() < 4 ? -1 : sentence.lower().indexOf(label, to);
                if (at < 0 || label.chars().noneMatch(Character::isDigit)) continue;
                if (TO.matcher(sentence.lower().substring(to, at)).matches())
                    return new Subject(at, at + label.length(), List.of(new TableLine(table, row)), true);
            }
        }
        return null;
    }

    /** One of several: "Lia og Havna". */
    private static boolean isJoined(Facts facts, ReportSentence sentence, Subject one) {
        var lower = sentence.lower();
        if (lower.substring(0, one.start()).endsWith(" og ") || lower.startsWith(" og ", one.end())) return true;
        for (var other : facts.subjects(sentence)) {
            if (other == one) continue;
            int from = Math.min(one.end(), other.end());
            int to = Math.max(one.start(), other.start());
            if (from <= to && sentence.lower().substring(from, to).matches(" og |, ")) return true;
        }
        return false;
    }

    /** "Merforbruket på 53,5 millioner er det nest høyeste", under the heading of the area that has it. */
    private static List<TableLine> ofTitle(Facts facts, ReportSentence sentence, int from) {
        boolean named = facts.subjects(sentence).stream()
                .anyMatch(each ->
                        each.lines().stream().anyMatch(line -> !line.row().isSum()));
        if (named || !VARIANCE.in(sentence, sentence.lower().substring(0, from))) return List.of();
        return Topics.ofTitle(facts, sentence).stream()
                .filter(line -> facts.mentions(sentence).stream()
                        .anyMatch(number -> facts.printed(line.table(), line.row()).cells().stream()
                                .anyMatch(value -> number.number().digitCount() > 2
                                        && number.isAmount(value.amount(), value.slack()))))
                .toList();
    }

    private static List<Field> rows(Facts facts, ReportSentence sentence, TableLine line, int from, int to) {
        var table = line.table();
        var group = group(table, line.row());
        if (line.row().isSum() || group.size() < 3 || !line.row().certain()) return List.of();
        if (facts.tablesNear(sentence).stream().noneMatch(near -> near == table)
                && table.parts().size() < 4) return List.of();
        var fields = new ArrayList<Field>(grown(facts, sentence, line, group, to));
        if (!fields.isEmpty()) return fields;
        for (int column : meant(facts, sentence, line, from, to)) {
            var names = new ArrayList<String>();
            var values = new ArrayList<BigDecimal>();
            int own = -1;
            for (var row : group) {
                var cell = facts.mended(row).cell(column);
                if (cell == null) continue;
                if (row == line.row()) own = values.size();
                names.add(row.label());
                values.add(cell.value());
            }
            var meaning = table.columns().get(column).meaning();
            boolean signed = isVariance(meaning)
                    || isChange(meaning)
                    || values.stream().anyMatch(value -> value.signum() < 0)
                            && values.stream().anyMatch(value -> value.signum() > 0);
            if (own >= 0 && values.size() > 2) fields.add(new Field(table, names, values, own, signed));
        }
        return fields;
    }

    /** Where no column prints changes they are reckoned, in amount and in per cent. */
    private static List<Field> grown(
            Facts facts, ReportSentence sentence, TableLine line, List<TableRow> group, int to) {
        var table = line.table();
        int stop = sentence.lower().indexOf(", ", to);
        var what = sentence.lower().substring(to, stop < 0 ? sentence.lower().length() : stop);
        boolean printed = !table.columns(ColumnMeaning.CHANGE).isEmpty()
                || !table.columns(ColumnMeaning.CHANGE_PERCENT).isEmpty();
        if (printed || VARIANCE.in(sentence, what) || !CHANGE.in(sentence, what)) return List.of();
        var fields = new ArrayList<Field>();
        for (boolean share : new boolean[] {false, true}) {
            var names = new ArrayList<String>();
            var values = new ArrayList<BigDecimal>();
            int own = -1;
            for (var row : group) {
                var of = facts.printed(table, row);
                var changes = share ? of.changesInPercent() : of.changes();
                if (changes.size() != 1) return List.of();
                if (row == line.row()) own = values.size();
                names.add(row.label());
                values.add(changes.getFirst().amount());
            }
            var field = new Field(table, names, values, own, true);
            boolean told = facts.mentions(sentence).stream()
                    .anyMatch(number -> number.isShare() == share
                            && number.isAmount(field.values().get(field.own()), BigDecimal.ZERO));
            if (told) return List.of(field);
            if (share || !SHARE.in(sentence, what)) fields.add(field);
        }
        return fields;
    }

    private static boolean isWhole(TableRow row) {
        return WHOLE.matcher(row.label().toLowerCase(Locale.ROOT)).find();
    }

    /** The rows between two sums. */
    private static List<TableRow> group(Table table, TableRow row) {
        var group = new ArrayList<TableRow>();
        boolean here = false;
        for (var each : table.rows()) {
            if (each == row) here = true;
            if (isWhole(each)) continue;
            if (!each.isSum()) {
                group.add(each);
            } else if (here) {
                return group;
            } else {
                group.clear();
            }
        }
        return here ? group : List.of();
    }

    private static boolean isVariance(ColumnMeaning meaning) {
        return meaning == ColumnMeaning.VARIANCE || meaning == ColumnMeaning.VARIANCE_PERCENT;
    }

    private static boolean isChange(ColumnMeaning meaning) {
        return meaning == ColumnMeaning.CHANGE || meaning == ColumnMeaning.CHANGE_PERCENT;
    }

    /** What is said round the word of rank: of what it is. */
    private static String said(ReportSentence sentence, int from, int to) {
        var lower = sentence.lower();
        int stop = lower.indexOf(", ", to);
        int start = Math.max(0, Math.max(lower.lastIndexOf(", ", from), lower.lastIndexOf(" og ", from)));
        // "Størst overforbruk har ..., nest størst er det i ...": the same is ranked.
        if (lower.startsWith("nest", from) && MOST.in(sentence, lower.substring(0, from))) start = 0;
        return lower.substring(start, stop < 0 ? lower.length() : stop);
    }

    /** The columns a sentence can mean: those with a number it prints, or those its words name. */
    private static List<Integer> meant(Facts facts, ReportSentence sentence, TableLine line, int from, int to) {
        var table = line.table();
        var row = facts.printed(table, line.row());
        var printed = new ArrayList<Integer>();
        for (var value : row.cells()) {
            for (var number : facts.mentions(sentence)) {
                boolean same = row.isComparable(number, value) && number.isAmount(value.amount(), value.slack());
                if (same && number.number().digitCount() > 1 && !printed.contains(value.column()))
                    printed.add(value.column());
            }
        }
        var what = said(sentence, from, to);
        boolean share = SHARE.in(sentence, what);
        boolean variance = VARIANCE.in(sentence, what);
        boolean change = !variance && CHANGE.in(sentence, what);
        int clause = end(sentence.lower(), to);
        boolean other =
                facts.mentions(sentence).stream().anyMatch(number -> number.start() > from && number.start() < clause);
        if (printed.isEmpty() && other) return List.of();
        var stems = Stems.words(what).stream()
                .map(Stems.Word::stem)
                .filter(stem -> stem.length() > 4)
                .toList();
        var columns = new ArrayList<Integer>();
        var named = new ArrayList<Integer>();
        int latest =
                table.columns().stream().mapToInt(column -> column.year()).max().orElse(0);
        for (int i = 0; i < table.width(); i++) {
            var column = table.columns().get(i);
            boolean percent = table.isPercent(i);
            boolean wanted = variance
                    ? isVariance(column.meaning()) && percent == share
                    : change
                            ? isChange(column.meaning()) && percent == share
                            : !isVariance(column.meaning())
                                    && !isChange(column.meaning())
                                    && !column.meaning().isBudget()
                                    && (percent == share || !share)
                                    && (column.year() == latest || column.year() == 0);
            if (!wanted) continue;
            columns.add(i);
            if (stems.stream()
                    .anyMatch(stem -> column.label().contains(stem)
                            || stem.length() > 6
                                    && Stems.words(column.label()).stream()
                                            .anyMatch(word -> word.stem().length() > 4
                                                    && (stem.endsWith(word.stem()) || stem.startsWith(word.stem())))))
                named.add(i);
        }
        if (!printed.isEmpty()) {
            var both = printed.stream().filter(columns::contains).toList();
            // "Heiltidsdelen er lågast i ..., der 124 av 387 har full stilling" is of the share, and not of its parts.
            if (both.isEmpty() && share && !named.isEmpty()) return named;
            return both.isEmpty() ? printed : both;
        }
        if ((variance || change) && columns.isEmpty()) return List.of();
        if (!named.isEmpty()) return named;
        // "Høyest i 2024" is of the column that is named for its year alone, and not of "korttid 2024".
        var plain = columns.stream()
                .filter(i -> YEAR.matcher(table.columns().get(i).label()).matches())
                .toList();
        return plain.isEmpty() ? columns : plain;
    }

    private static int end(String lower, int from) {
        for (int i = from; i < lower.length(); i++) if (lower.charAt(i) == ',' || lower.charAt(i) == ';') return i;
        return lower.length();
    }
}
