package no.rodtrad.numbercheck.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import no.rodtrad.numbercheck.model.Claim;
import no.rodtrad.numbercheck.model.ColumnMeaning;
import no.rodtrad.numbercheck.model.Facts;
import no.rodtrad.numbercheck.model.Quantity;
import no.rodtrad.numbercheck.model.QuickPattern;
import no.rodtrad.numbercheck.model.RowValues;
import no.rodtrad.numbercheck.model.RowValues.Value;
import no.rodtrad.numbercheck.model.Stems;
import no.rodtrad.numbercheck.model.Subjects.TableLine;
import no.rodtrad.numbercheck.model.TableRow;

/** The cells of a row that a claim can mean. */
final class MeantCells {

    private static final QuickPattern FORECAST = QuickPattern.of("prognose|vent|årsslutt");

    /** Between a name and what it had: verbs and small words alone. */
    private static final Pattern SAID_OF =
            Pattern.compile("(?: (?:fikk|fekk|får|har|hadde|ender|endte|enda|gikk|gjekk|går|kom|ble|vart|blei|er|var"
                    + "|venter|ventar|ventes|ventast|melder|varsler|viser|viste|utgjorde|utgjør|sto|stod"
                    + "|det|ut|av|året|med|for|i|(?:19|20)\\d\\d|eit|ein|et|en|samlet|samla|nå|no|dermed|på|kr))* ?");

    private MeantCells() {}

    /**
     * The words leave no doubt of which cell is meant: the variance of a row with one variance, or what a fund had at
     * the end, in a table with one such row. Then a number need not look like a slip to be wrong.
     */
    static boolean isPlain(Facts facts, Claim claim, RowValues row, Value value) {
        if (claim.subject().stream()
                        .map(TableLine::row)
                        .map(TableRow::label)
                        .distinct()
                        .count()
                != 1) return false;
        boolean near = facts.isNear(claim.sentence(), row.table());
        if (claim.number().isShare() || !near && claim.subject().size() > 1) return false;
        var column = row.table().columns().get(value.column());
        if (!isSaidOf(facts, claim)) return false;
        var quantity = facts.quantities(claim.sentence()).stream()
                .filter(each -> each.number() == claim.number())
                .findFirst();
        if (quantity.isEmpty() || quantity.get().guarded()) return false;
        if (claim.role() == Claim.Role.VARIANCE) {
            return near
                    && column.meaning() == ColumnMeaning.VARIANCE
                    && quantity.get().base() == Quantity.Base.BUDGET
                    && quantity.get().sense() == Quantity.Sense.COST
                    && row.cells(ColumnMeaning.VARIANCE).size() == 1;
        }
        return quantity.get().role() == Quantity.Role.LEVEL
                && column.closing()
                && WrongCellCheck.AT_END.in(claim.sentence());
    }

    private static final Pattern AND = Pattern.compile(" og (?:\\p{L}+ )?$");
    private static final Pattern TOGETHER =
            Pattern.compile("(?<!\\p{L})(?:samlet|samla|til sammen|til saman)(?!\\p{L})");

    /** "Vann og feiing har samlet et mindreforbruk": the row is the last of several that the number is of. */
    static boolean isOfSeveral(Facts facts, Claim claim) {
        var lower = claim.sentence().lower();
        int at = claim.number().start();
        return facts.subjects(claim.sentence()).stream()
                .anyMatch(subject -> subject.lines().equals(claim.subject())
                        && subject.end() <= at
                        && AND.matcher(lower.substring(0, subject.start())).find()
                        && TOGETHER.matcher(lower.substring(subject.end(), at)).find());
    }

    /** "Helse fikk et merforbruk på", and not "innen helse hadde legevakten et merforbruk på". */
    private static boolean isSaidOf(Facts facts, Claim claim) {
        int at = claim.role() == Claim.Role.VARIANCE
                ? claim.wordAt()
                : claim.number().start();
        var lower = claim.sentence().lower();
        return facts.subjects(claim.sentence()).stream()
                .anyMatch(subject -> subject.lines().equals(claim.subject())
                        && subject.end() <= at
                        && SAID_OF.matcher(lower.substring(subject.end(), at)).matches());
    }

    /** The cells that a claim of this role can mean. */
    static List<Value> of(Claim claim, RowValues row) {
        return switch (claim.role()) {
            case VARIANCE -> {
                boolean result = claim.direction().equals("direction.surplus")
                        || claim.direction().equals("direction.deficit");
                // Of a result an overskudd is the amount itself, and not its variance.
                if (result && row.row().label().toLowerCase(Locale.ROOT).contains("resultat")) {
                    yield row.cells(ColumnMeaning.RESULT);
                }
                var values = new ArrayList<>(row.cells(ColumnMeaning.VARIANCE));
                values.addAll(row.currentVariances());
                boolean forecast = FORECAST.in(claim.sentence());
                if (forecast) values.sort((one, other) -> other.column() - one.column());
                if (result) values.addAll(row.cells(ColumnMeaning.RESULT));
                yield values;
            }
            case CHANGE -> {
                var values = new ArrayList<Value>();
                values.addAll(row.cells(ColumnMeaning.CHANGE, ColumnMeaning.CHANGE_PERCENT));
                values.addAll(claim.number().isShare() ? row.changesInPercent() : row.changes());
                yield values;
            }
            case BUDGET -> row.cells(ColumnMeaning.REVISED, ColumnMeaning.BUDGET, ColumnMeaning.YEARBUDGET);
            case ACTUAL, NONE -> {
                var values =
                        new ArrayList<>(row.cells(ColumnMeaning.ACCOUNTS, ColumnMeaning.VALUE, ColumnMeaning.RESULT));
                int latest = values.stream().mapToInt(Value::year).max().orElse(0);
                int meant = claim.year() == 0 ? latest : claim.year();
                values.removeIf(value -> value.year() != meant && value.year() != 0);
                if (values.size() > 1)
                    values.removeIf(
                            value -> !row.table().columns().get(value.column()).closing()
                                    && row.table().columns().stream().anyMatch(column -> column.closing()));
                if (row.table().width() == 1) values.addAll(row.cells(ColumnMeaning.UNKNOWN));
                if (values.isEmpty()) values.addAll(named(claim, row));
                yield values;
            }
        };
    }

    /** The cell whose column the sentence names, in a table with units or services across; none when it names two. */
    private static List<Value> named(Claim claim, RowValues row) {
        var stems = Stems.words(claim.sentence().text()).stream()
                .map(Stems.Word::stem)
                .toList();
        var values = row.cells(ColumnMeaning.UNKNOWN).stream()
                .filter(value -> {
                    var label = Stems.words(
                            row.table().columns().get(value.column()).label());
                    return label.size() == 1 && stems.contains(label.getFirst().stem());
                })
                .toList();
        return values.size() == 1 ? values : List.of();
    }
}
