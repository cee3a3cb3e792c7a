package no.rodtrad.intake.model.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import no.rodtrad.intake.model.mapping.FieldSource.Cut;
import org.springframework.modulith.NamedInterface;

/**
 * A mapping proposed from the beginning of a file. A person looks at it before it is used: what the sample does not
 * show for certain is named.
 *
 * @param missing fields that an entry must have and that no column was found for
 * @param uncertain keys of the mapping that the sample allows to be read in more than one way
 */
@NamedInterface("model")
public record MappingGuess(Mapping mapping, List<String> missing, List<String> uncertain) {

    /** Forms of dates that files have, the usual first. */
    public static final List<String> DATES =
            List.of("yyyy-MM-dd", "d.M.yyyy", "d.M.yy", "d/M/yyyy", "M/d/yyyy", "yyyyMMdd", "ddMMyyyy", "d-M-yyyy");

    private static final Pattern DECIMALS = Pattern.compile(".*([.,])\\d{1,2}-?\\)?$");
    private static final Pattern THREE_DIGITS = Pattern.compile("[-−(]?\\d{1,3}[.,]\\d{3}-?\\)?");

    public MappingGuess {
        missing = List.copyOf(missing);
        uncertain = List.copyOf(uncertain);
    }

    /**
     * Proposes how a file is to be read.
     *
     * @param name what the mapping is to be called
     * @param start the first bytes of the file, some thousand lines at most; the last line may be cut
     */
    public static MappingGuess of(String name, byte[] start) {
        var table = SampleTable.of(start);
        return of(name, table, RowWords.kind(new HeadWords(table.heads())));
    }

    /** As {@link #of(String, byte[])}, of rows that are said to be of a kind. */
    public static MappingGuess of(String name, byte[] start, MappingKind kind) {
        return of(name, SampleTable.of(start), kind);
    }

    private static MappingGuess of(String name, SampleTable table, MappingKind kind) {
        var guessing = new Guessing(name, table);
        return kind == MappingKind.POSTINGS ? guessing.postings() : guessing.rows(kind);
    }

    /** One sample on its way to a mapping. */
    private static final class Guessing {

        private final String name;
        private final SampleTable table;
        private final List<String> uncertain = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final HeadWords words;

        Guessing(String name, SampleTable table) {
            this.name = name;
            this.table = table;
            this.words = new HeadWords(table.heads());
        }

        private MappingGuess rows(MappingKind kind) {
            var amount = kind.hasAmounts() ? Optional.of(amount(RowWords.amounts(kind))) : Optional.<AmountForm>empty();
            var rows = new RowGuess(table, words, kind);
            var fields = rows.fields();
            var cube = kind == MappingKind.STATISTICS ? Optional.of(rows.cube(name)) : Optional.<CubeForm>empty();
            fields.keySet().removeIf(field -> cube.isEmpty() && !kind.fields().contains(field));
            for (var field : kind.fields()) {
                if (field.isNeeded() && !fields.containsKey(field)) missing.add(field.code());
            }
            var columns = amount.map(MappingColumns::of).orElseGet(rows::numbers);
            return new MappingGuess(
                    new Mapping(
                            kind,
                            name,
                            file(),
                            numbers(columns),
                            new DateForm("yyyy-MM-dd"),
                            fields,
                            amount,
                            Optional.empty(),
                            rows.values(),
                            cube),
                    missing,
                    uncertain);
        }

        private FileForm file() {
            return new FileForm(
                    table.encoding(),
                    table.separator(),
                    FileForm.Quote.DOUBLE,
                    table.headLines(),
                    table.hasHeads(),
                    List.of(),
                    "");
        }

        private MappingGuess postings() {
            var amount = amount(HeadWords.AMOUNT);
            var fields = fields();
            var dates = dates(fields);
            var numbers =
                    numbers(MappingColumns.of(amount).subList(0, amount instanceof AmountForm.TwoColumns ? 2 : 1));
            for (var field : List.of(EntryField.VOUCHER, EntryField.DATE, EntryField.ART)) {
                if (!fields.containsKey(field)) missing.add(field.code());
            }
            return new MappingGuess(
                    Mapping.ofPostings(name, file(), numbers, dates, fields, amount, Optional.empty()),
                    missing,
                    uncertain);
        }

        private Map<EntryField, FieldSource> fields() {
            var fields = new EnumMap<EntryField, FieldSource>(EntryField.class);
            for (var field : EntryField.values()) {
                words.find(field).ifPresent(column -> fields.put(field, source(field, column)));
            }
            // A period such as 202401 tells the year as well.
            var period = words.find(EntryField.PERIOD).map(table::values).orElse(List.of());
            if (!period.isEmpty() && period.stream().allMatch(value -> value.matches("20\\d\\d(0\\d|1[0-3])"))) {
                var column = table.place(words.find(EntryField.PERIOD).orElseThrow());
                fields.put(EntryField.PERIOD, new FieldSource.FromColumn(column, new Cut(5, 6), 0, ""));
                fields.putIfAbsent(EntryField.YEAR, new FieldSource.FromColumn(column, new Cut(1, 4), 0, ""));
            }
            if (fields.containsKey(EntryField.DATE)) {
                fields.putIfAbsent(EntryField.YEAR, new FieldSource.FromDate());
                fields.putIfAbsent(EntryField.PERIOD, new FieldSource.FromDate());
            }
            return fields;
        }

        private FieldSource source(EntryField field, int column) {
            var values = table.values(column);
            boolean gaps = field == EntryField.COST_CENTRE
                    && values.size() < table.rows().size();
            return new FieldSource.FromColumn(table.place(column), Cut.WHOLE, 0, gaps ? "000000" : "");
        }

        /**
         * The form that reads most of the dates, and of those the first. One date that is written wrong is a line to
         * refuse, and says nothing of the others.
         */
        private DateForm dates(Map<EntryField, FieldSource> fields) {
            var values = words.find(EntryField.DATE).map(table::values).orElse(List.of());
            var best = new DateForm(DATES.getFirst());
            long most = 0;
            boolean isAlone = false;
            for (var pattern : DATES) {
                var form = new DateForm(pattern);
                long read = values.stream()
                        .filter(value -> form.read(value).isPresent())
                        .count();
                if (read == most) isAlone = false;
                if (read <= most) continue;
                most = read;
                best = form;
                isAlone = true;
            }
            boolean isSure = isAlone && most == values.size();
            if (!isSure && fields.containsKey(EntryField.DATE)) uncertain.add("dates");
            return best;
        }

        private AmountForm amount(List<String> called) {
            var debit = words.find(HeadWords.DEBIT);
            var credit = words.find(HeadWords.CREDIT);
            if (debit.isPresent() && credit.isPresent()) {
                return new AmountForm.TwoColumns(table.place(debit.get()), table.place(credit.get()));
            }
            var column = words.find(called);
            if (column.isEmpty()) {
                missing.add("amount");
                return new AmountForm.Signed(new ColumnPlace.Head(""), false);
            }
            var mark = words.find(HeadWords.MARK);
            if (mark.isPresent()) {
                return new AmountForm.Marked(
                        table.place(column.get()), table.place(mark.get()), List.of("D"), List.of("K", "C"));
            }
            // Whether income has the minus is seen only by one who knows the ledger.
            uncertain.add("amount.positive");
            return new AmountForm.Signed(table.place(column.get()), false);
        }

        private NumberForm numbers(List<ColumnPlace> columns) {
            var values = new ArrayList<String>();
            for (var column : columns) {
                index(column).ifPresent(index -> values.addAll(table.values(index)));
            }
            boolean ore = words.find(HeadWords.ORE).isPresent();
            long commas = 0;
            long dots = 0;
            for (var value : values) {
                var found = DECIMALS.matcher(value);
                if (!found.matches()) continue;
                if (found.group(1).equals(",")) commas++;
                else dots++;
            }
            if (commas > 0 && dots > 0) uncertain.add("numbers");
            // One that is written otherwise is a mistake on its line, and not the form of the file.
            char decimal = commas + dots == 0 ? 0 : commas >= dots ? ',' : '.';
            boolean twoWays = decimal == 0
                    && any(values, value -> THREE_DIGITS.matcher(value).matches());
            if (twoWays) uncertain.add("numbers");
            boolean dot = decimal == '.' || decimal == 0 && ore;
            return new NumberForm(
                    dot ? NumberForm.Decimal.DOT : NumberForm.Decimal.COMMA,
                    thousands(values, dot ? ',' : '.'),
                    ore ? NumberForm.Unit.ORE : NumberForm.Unit.KRONER);
        }

        private static NumberForm.Thousands thousands(List<String> values, char other) {
            if (any(values, value -> value.matches(".*\\d[ \u00A0\u202F\u2009]\\d.*")))
                return NumberForm.Thousands.SPACE;
            if (any(values, value -> value.indexOf('\'') > 0)) return NumberForm.Thousands.APOSTROPHE;
            if (any(values, value -> value.indexOf(other) > 0)) {
                return other == '.' ? NumberForm.Thousands.DOT : NumberForm.Thousands.COMMA;
            }
            return NumberForm.Thousands.NONE;
        }

        private static boolean any(List<String> values, Predicate<String> holds) {
            return values.stream().anyMatch(holds);
        }

        private Optional<Integer> index(ColumnPlace column) {
            return switch (column) {
                case ColumnPlace.Number number -> Optional.of(number.number() - 1);
                case ColumnPlace.Head head -> {
                    int at = table.heads().indexOf(head.text());
                    yield at < 0 ? Optional.empty() : Optional.of(at);
                }
            };
        }
    }
}
