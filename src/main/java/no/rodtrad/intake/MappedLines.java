package no.rodtrad.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import no.rodtrad.intake.FieldPlan.Place;
import no.rodtrad.intake.model.mapping.AmountForm;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.TargetField;
import no.rodtrad.kernel.SpreadsheetText;
import no.rodtrad.ledger.CsvLines;
import no.rodtrad.ledger.FieldLines;
import no.rodtrad.ledger.ProblemList;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a mapped file with the fields of our own form. What could not be understood there is told of here, in the
 * file's own words, and the line is then passed over; codes are for its reader to judge.
 */
abstract class MappedLines extends FieldLines {

    /** How often the one who waits is told, in lines. */
    private static final int TELLING = 0x3FFF;

    final CsvLines lines;
    final Mapping mapping;
    final FieldPlan plan;
    private ProblemList problems;
    private final String wrongEncoding;
    private final boolean ragged;
    private final OptionalInt statedYear;
    private final AmountBytes amounts;
    private final @Nullable AmountForm form;
    private final List<byte[]> skipped;
    final AccountParts parts;

    /** The line as it stands, and after it what had to be written otherwise. */
    private final RowBytes out = new RowBytes();

    /** How much farther back a byte of the line is in ours. */
    private int shift;

    private boolean good;

    /** The amount of the line, in øre, debit positive. */
    long ore;

    private Closeable source = () -> {};
    private LongConsumer rowsRead = rows -> {};
    private @Nullable LineWatch watch;
    private int lastLine = Integer.MAX_VALUE;
    private long rows;
    private long lostLines;

    /**
     * @param lines after the heads
     * @param ragged whether a line may leave out empty fields at its end, as those of a spreadsheet do
     * @param wrongEncoding what is told of a line whose letters are none
     * @param statedYear the year that the file is said to hold
     * @param fields how many our own form has
     */
    MappedLines(
            CsvLines lines,
            Mapping mapping,
            FieldPlan plan,
            ProblemList problems,
            boolean ragged,
            String wrongEncoding,
            OptionalInt statedYear,
            int fields) {
        super(fields);
        columns = fields;
        this.lines = lines;
        this.mapping = mapping;
        this.plan = plan;
        this.problems = problems;
        this.ragged = ragged;
        this.wrongEncoding = wrongEncoding;
        this.statedYear = statedYear;
        this.amounts = new AmountBytes(mapping.numbers());
        this.form = mapping.amount().orElse(null);
        this.skipped = mapping.file().skipped().stream()
                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.parts = new AccountParts(mapping.account());
    }

    final MappedLines closing(Closeable opened) {
        source = opened;
        return this;
    }

    final MappedLines telling(LongConsumer reader) {
        rowsRead = reader;
        if (reader instanceof LineWatch choosing) {
            watch = choosing;
            lastLine = choosing.lastLine();
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    @Override
    public boolean next() throws IOException {
        while (lines.line() < lastLine && lines.next()) {
            if ((lines.line() & TELLING) == 0) rowsRead.accept(lines.line());
            good = true;
            if (isLeftOut()) continue;
            if (isWhole() && !isSkipped()) {
                begin();
                row();
                if (good) {
                    bytes = out.bytes();
                    rows++;
                    return true;
                }
            }
            if (!good) lostLines++;
        }
        rowsRead.accept(lines.line());
        if (watch != null) watch.ended(rows, lostLines);
        return false;
    }

    private void begin() {
        shift = lines.start(0);
        out.clear();
        out.put(lines.bytes(), shift, lines.end(Math.min(lines.columns(), MappedFile.MOST_COLUMNS) - 1));
    }

    @Override
    public int line() {
        return lines.line();
    }

    @Override
    public boolean hasLost() {
        return lostLines > 0;
    }

    private boolean isLeftOut() {
        var choosing = watch;
        if (choosing == null || !choosing.leavesOut(lines.line())) return false;
        choosing.leftOut(new Current());
        return true;
    }

    /** The current line, for one who wants to see it as it stands. */
    private final class Current implements WrittenLine {

        @Override
        public int number() {
            return lines.line();
        }

        @Override
        public List<String> fields() {
            var fields = new ArrayList<String>();
            int columns = Math.min(lines.columns(), MappedFile.MOST_COLUMNS);
            for (int i = 0; i < columns; i++) fields.add(lines.text(i));
            return fields;
        }

        @Override
        public String written(TargetField field) {
            var place = plan.place(field);
            if (place == null || place.column() < 0 || place.column() >= lines.columns()) return "";
            int from = lines.start(place.column());
            int to = lines.end(place.column());
            if (place.part() >= 0) {
                parts.split(lines.bytes(), from, to);
                if (place.part() >= parts.count()) return "";
                from = parts.start(place.part());
                to = parts.end(place.part());
            }
            var text = new String(lines.bytes(), from, to - from, StandardCharsets.UTF_8).strip();
            int end = Math.min(text.length(), place.cutTo());
            return text.substring(Math.min(place.cutFrom(), end), end);
        }

        @Override
        public OptionalLong ore() {
            if (form == null || lines.columns() <= Math.max(plan.amount, plan.side)) return OptionalLong.empty();
            var told = problems;
            problems = new ProblemList("");
            good = true;
            boolean found = readAmount();
            problems = told;
            return found ? OptionalLong.of(ore) : OptionalLong.empty();
        }
    }

    private boolean isWhole() {
        if (lines.columns() == 1 && lines.length(0) == 0) return false;
        if (lines.isQuoteOpen()) {
            problem("", "", "ledger.problem.unclosed-quote");
            return false;
        }
        if (!lines.isUtf8()) {
            problem("", lines.text(0), wrongEncoding);
            return false;
        }
        if (lines.columns() == plan.columns
                || ragged
                || plan.columns < lines.columns() && !mapping.file().heads()) {
            return true;
        }
        // A line of separators only is what spreadsheets leave below a table.
        if (isBlank()) return false;
        var key = lines.columns() > plan.columns ? "intake.problem.too-many-fields" : "intake.problem.too-few-fields";
        problem("", Integer.toString(lines.columns()), key, "" + plan.columns);
        return false;
    }

    private boolean isBlank() {
        for (int i = 0; i < lines.columns(); i++) if (lines.length(i) > 0) return false;
        return true;
    }

    /** Whether it is a line of sums or blanks. */
    private boolean isSkipped() {
        int first = 0;
        while (first < lines.columns() && lines.length(first) == 0) first++;
        if (first == lines.columns()) return true;
        if (skipped.isEmpty()) return false;
        var bytes = lines.bytes();
        int from = lines.start(first);
        int to = lines.end(first);
        for (var each : skipped) {
            boolean begins = to - from >= each.length;
            if (begins && Arrays.equals(bytes, from, from + each.length, each, 0, each.length)) return true;
        }
        return false;
    }

    /** Finds the fields of the current line, which is whole. */
    abstract void row();

    /** Makes what stands at a place a field of ours; an empty one when the mapping does not tell. */
    final void field(int ours, @Nullable Place place) {
        if (place == null) {
            set(ours, 0, 0);
            return;
        }
        int column = place.column() < lines.columns() ? place.column() : FieldPlan.NOWHERE;
        if (column < 0) {
            write(ours, place.value());
        } else if (place.part() < 0) {
            copy(ours, place, lines.start(column), lines.end(column));
        } else if (place.part() < parts.count()) {
            copy(ours, place, parts.start(place.part()), parts.end(place.part()));
        } else {
            write(ours, place.value());
        }
    }

    private void copy(int ours, Place place, int start, int end) {
        var theirs = lines.bytes();
        int from = start;
        int to = end;
        while (from < to && theirs[from] == ' ') from++;
        while (to > from && theirs[to - 1] == ' ') to--;
        from += SpreadsheetText.shield(theirs, from, to);
        if (place.cutTo() < to - from) to = from + place.cutTo();
        from = Math.min(to, from + place.cutFrom());
        if (from == to) {
            write(ours, place.value());
            return;
        }
        var values = place.values();
        var value = values == null ? null : values.get(new String(theirs, from, to - from, StandardCharsets.UTF_8));
        if (value != null) {
            write(ours, value);
        } else if (to - from < place.width()) {
            starts[ours] = out.length();
            out.widened(theirs, from, to, place.width());
            ends[ours] = out.length();
        } else {
            set(ours, from - shift, to - shift);
        }
    }

    private void set(int ours, int from, int to) {
        starts[ours] = from;
        ends[ours] = to;
    }

    /** What the fields of ours are places in, until more is written. */
    final byte[] written() {
        return out.bytes();
    }

    /** A field of ours, while the others are made. */
    final String written(int ours) {
        return new String(out.bytes(), starts[ours], ends[ours] - starts[ours], StandardCharsets.UTF_8);
    }

    final void write(int ours, byte[] value) {
        write(ours, value, 0, value.length);
    }

    final void write(int ours, byte[] value, int from, int to) {
        starts[ours] = out.length();
        out.put(value, from, to);
        ends[ours] = out.length();
    }

    /** Tells when the year that a field holds is another than the stated one. */
    final void checkYear(int ours) {
        if (statedYear.isEmpty()) return;
        var found = written(ours);
        var stated = Integer.toString(statedYear.getAsInt());
        if (!found.equals(stated) && !found.isEmpty()) {
            problem(plan.name("year"), found, "intake.problem.other-year", stated);
        }
    }

    /** Finds the amount of the line; false when it has none. Then that is told, unless rows of this kind have none. */
    final boolean readAmount() {
        return switch (form) {
            case AmountForm.Signed signed -> isRead(plan.amount, false) && found(signed.creditPositive());
            case AmountForm.TwoColumns _ -> twoColumns();
            case AmountForm.Marked marked -> marked(marked);
            case null -> false;
        };
    }

    private boolean found(boolean isCredit) {
        ore = isCredit ? -amounts.ore() : amounts.ore();
        return true;
    }

    private boolean marked(AmountForm.Marked form) {
        var side = lines.text(plan.side).strip();
        boolean isCredit = form.credit().contains(side);
        if (isCredit || form.debit().contains(side)) return isRead(plan.amount, false) && found(isCredit);
        var debit = String.join(", ", form.debit());
        var credit = String.join(", ", form.credit());
        problem(form.mark().shown(), side, "intake.problem.mark", debit, credit);
        return false;
    }

    private boolean twoColumns() {
        ore = 0;
        int filled = 0;
        for (boolean credit : new boolean[] {false, true}) {
            int column = credit ? plan.side : plan.amount;
            if (!isRead(column, true)) {
                if (!good) return false;
                continue;
            }
            // An export often fills the other column with a zero.
            if (amounts.ore() != 0) filled++;
            ore += credit ? -amounts.ore() : amounts.ore();
        }
        if (filled > 1) problem(plan.name("amount_ore"), lines.text(plan.amount), "intake.problem.both-sides");
        return good;
    }

    private boolean isRead(int column, boolean mayBeEmpty) {
        boolean there = column < lines.columns();
        int from = there ? lines.start(column) : 0;
        var found = amounts.read(lines.bytes(), from, there ? lines.end(column) : 0);
        if (found == AmountBytes.Found.AMOUNT) return true;
        if (found == AmountBytes.Found.EMPTY && mayBeEmpty) return false;
        var name = column == plan.amount ? plan.name("amount_ore") : Integer.toString(column + 1);
        problem(
                name,
                lines.text(column),
                found.messageKey(),
                Character.toString(mapping.numbers().decimal().sign()));
        return false;
    }

    final AmountBytes kroner() {
        return amounts;
    }

    final void problem(String column, String found, String messageKey, String... arguments) {
        good = false;
        problems.addAsWritten(lines.line(), column, found, messageKey, arguments);
    }
}
