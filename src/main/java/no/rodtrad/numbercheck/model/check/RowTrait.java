package no.rodtrad.numbercheck.model.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.ColumnMeaning;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.ReportSentence;
import no.rodtrad.numbercheck.model.RowValues;
import no.rodtrad.numbercheck.model.RowValues.Value;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.TableColumn;
import org.jspecify.annotations.Nullable;

/** What a sentence says of rows of a table: that they were over budget, went up, are done. */
final class RowTrait {

    private static final QuickPattern WITHIN =
            QuickPattern.of("(?:innenfor|innanfor) (?:\\p{L}+ )?(?:ramm|budsj|sin)|holdt budsjett|i balanse eller bedre"
                    + "|mindreforbruk|brukte? mindre enn|under budsjett|i balanse eller betre");
    private static final QuickPattern OVER =
            QuickPattern.of("merforbruk|meirforbruk|overskred|overskrid|overskreid|brukte? (?:mer|meir) enn"
                    + "|overforbruk|over (?:budsjett|ramm)");
    private static final QuickPattern UP =
            QuickPattern.of("(?<![\\p{L}\\d])(?:økte|auka|vekst|økning|auke|steg|(?:gikk|gjekk)(?: \\p{L}+)? opp"
                    + "|(?:høyere|høgare|flere|fleire|mer|meir) [^.;,]{0,25}enn "
                    + "(?:i (?:19|20)\\d\\d|(?:året|høsten|hausten) før|i fjor)"
                    + "|(?:fikk|fekk) (?:flere|fleire)"
                    + ")(?![\\p{L}\\d])");
    private static final QuickPattern DOWN =
            QuickPattern.of("(?<![\\p{L}\\d])(?:nedgang|(?:gikk|gjekk)(?: \\p{L}+)? ned|falt|redusert\\p{L}*|reduksjon"
                    + "|(?:lavere|lågare|færre|mindre) [^.;,]{0,25}enn "
                    + "(?:i (?:19|20)\\d\\d|(?:året|høsten|hausten) før|i fjor)"
                    + "|(?:fikk|fekk) færre"
                    + ")(?![\\p{L}\\d])");
    private static final Pattern SURPLUS = Pattern.compile("med (?:et |eit )?(?:overskudd|overskot)");
    private static final Pattern DEFICIT = Pattern.compile("med (?:et |eit )?(?:underskudd|underskot)");
    private static final QuickPattern STATUS = QuickPattern.of(
            "(?:er|var|vart|ble) (?:(?<done>ferdig\\p{L}*|fullfør\\p{L}*|avslutt?\\p{L}*|gjennomfør\\p{L}*|lukk\\p{L}+)"
                    + "|(?<late>forsink\\p{L}*|forseink\\p{L}*|utsatt\\p{L}*)|(?<track>i rute))");
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=\\p{L})[,;] | men | mens | medan ");
    /** "Et avvik på mindre enn 5 prosent" is of the size, and not of the direction. */
    private static final Pattern MEASURED =
            Pattern.compile("(?:mer|meir|mindre|over|under|høyere|lavere) (?:enn )?\\d");

    private static final QuickPattern YEAR = QuickPattern.of("(?:19|20)\\d\\d");
    private static final QuickPattern TWO_YEARS = QuickPattern.of("(?:19|20)\\d\\d.*(?:19|20)\\d\\d");
    private static final QuickPattern FORECAST =
            QuickPattern.of("prognose|ventes|venta|forvent|varsle|melder|ved årets slutt|året under ett|årsslutt");

    /** Whether a row has it; null when it cannot be told. */
    private interface Test {
        @Nullable
        Boolean of(RowValues row);
    }

    private final Test test;

    private RowTrait(Test test) {
        this.test = test;
    }

    /** Whether a row has it; null when it cannot be told. */
    @Nullable
    Boolean of(RowValues row) {
        return test.of(row);
    }

    /**
     * @param rest of the sentence, from where it begins to say it
     * @return null when it says nothing that a row can have
     */
    static @Nullable RowTrait in(Facts facts, ReportSentence sentence, String rest) {
        var test = test(facts, sentence, rest);
        return test == null ? null : new RowTrait(test);
    }

    private static @Nullable Test test(Facts facts, ReportSentence sentence, String rest) {
        var end = CLAUSE_END.matcher(rest);
        var after = end.find() ? rest.substring(0, end.start()) : rest;
        if (MEASURED.matcher(after).find()) return null;
        var status = STATUS.matcher(after);
        if (status.find()) {
            var key = status.group("done") != null
                    ? "status.done"
                    : status.group("late") != null ? "status.late" : "status.ontrack";
            return row -> row.row().words().isEmpty()
                    ? null
                    : Boolean.valueOf(facts.words().has(key, row.row().words().toLowerCase(Locale.ROOT)));
        }
        if (SURPLUS.matcher(after).find()) return row -> sign(row, row.cells(ColumnMeaning.RESULT), 1, false);
        if (DEFICIT.matcher(after).find()) return row -> sign(row, row.cells(ColumnMeaning.RESULT), -1, false);
        boolean forecast = FORECAST.in(sentence);
        if (WITHIN.in(after)) return row -> sign(row, againstBudget(row, forecast), -1, true);
        if (OVER.in(after)) return row -> sign(row, againstBudget(row, forecast), 1, false);
        boolean years = TWO_YEARS.matcher(sentence, sentence.text()).find();
        if (DOWN.in(after)) return row -> sign(row, years ? named(sentence, row) : changes(sentence, row), -1, false);
        if (UP.in(after)) return row -> sign(row, years ? named(sentence, row) : changes(sentence, row), 1, false);
        return null;
    }

    /** Of the columns that the sentence has a word of; else to the last year from the one before. */
    private static List<Value> changes(ReportSentence sentence, RowValues row) {
        var years = row.table().columns().stream()
                .map(TableColumn::year)
                .filter(year -> year > 0)
                .distinct()
                .sorted()
                .toList();
        var named = row.changes().stream()
                .filter(value -> isNamed(sentence, row, value))
                .toList();
        if (!named.isEmpty()) return named;
        var printed = row.cells(ColumnMeaning.CHANGE);
        if (printed.size() == 1) return printed;
        int last = years.size() - 1;
        var latest = last < 1 ? List.<Value>of() : row.change(years.get(last - 1), years.get(last));
        return latest.isEmpty() ? row.changes() : latest;
    }

    private static boolean isNamed(ReportSentence sentence, RowValues row, Value value) {
        var label = plain(row.table().columns().get(value.column()).label());
        return Stems.words(sentence.lower()).stream()
                .anyMatch(word -> word.stem().length() > 4 && label.contains(plain(word.stem())));
    }

    /** "Fråvær" in the text and "fravær" in the table are the same. */
    private static String plain(String words) {
        return words.replace('å', 'a');
    }

    /** The change between the two years that the sentence names. */
    private static List<Value> named(ReportSentence sentence, RowValues row) {
        var years = new ArrayList<Integer>();
        var match = YEAR.matcher(sentence, sentence.text());
        while (match.find()) years.add(Integer.parseInt(match.group()));
        int first = years.stream().min(Integer::compare).orElse(0);
        int last = years.stream().max(Integer::compare).orElse(0);
        var values = row.cells(ColumnMeaning.VALUE);
        var one = values.stream().filter(value -> value.year() == first).toList();
        var other = values.stream().filter(value -> value.year() == last).toList();
        if (one.size() != 1 || other.size() != 1) return List.of();
        var amount = other.getFirst().amount().subtract(one.getFirst().amount());
        return List.of(new Value(amount, BigDecimal.ZERO, other.getFirst().column(), amount.signum(), last, false));
    }

    /** True when all values have the sign, false when none has, null when they differ or there are none. */
    private static @Nullable Boolean sign(RowValues row, List<Value> values, int wanted, boolean orNought) {
        if (values.isEmpty()) return null;
        int has = 0;
        for (var value : values) {
            int sign = value.amount().signum();
            // Half a thousand over may be nought before rounding.
            boolean nought = value.amount().abs().compareTo(value.slack()) <= 0;
            if (sign == wanted && !nought || orNought && (nought || sign == 0)) has++;
        }
        return has == values.size() ? Boolean.TRUE : has == 0 ? Boolean.FALSE : null;
    }

    private static List<Value> againstBudget(RowValues row, boolean forecast) {
        boolean foretells = !row.cells(ColumnMeaning.FORECAST).isEmpty();
        // A table of a part of the year has two variances: one so far, and one at its end.
        if (foretells && !forecast && !row.cells(ColumnMeaning.ACCOUNTS).isEmpty()) return List.of();
        var actual = row.cells(foretells ? ColumnMeaning.FORECAST : ColumnMeaning.ACCOUNTS);
        var revised = row.cells(ColumnMeaning.REVISED);
        if (actual.isEmpty() || revised.size() != 1) return row.variances();
        var latest =
                actual.stream().max((one, other) -> one.year() - other.year()).orElseThrow();
        var amount = latest.amount().subtract(revised.getFirst().amount());
        var slack = latest.slack().add(revised.getFirst().slack());
        return List.of(new Value(amount, slack, latest.column(), amount.signum(), latest.year(), false));
    }
}
