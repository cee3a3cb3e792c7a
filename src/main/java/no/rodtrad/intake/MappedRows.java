package no.rodtrad.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import no.rodtrad.intake.FieldPlan.Place;
import no.rodtrad.intake.model.mapping.AmountForm;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.ledger.CsvLines;
import no.rodtrad.ledger.ProblemList;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a mapped file, written as the lines of our own form, a portion at a time. What could not be understood there
 * is told of here, in the file's own words, and the line is then left empty; codes are for its reader to judge.
 */
abstract class MappedRows extends InputStream {

    private static final int PORTION = 1 << 16;

    final CsvLines lines;
    final Mapping mapping;
    final FieldPlan plan;
    private final ProblemList problems;
    private final String wrongEncoding;
    private final boolean ragged;
    private final OptionalInt statedYear;
    private final AmountBytes amounts;
    private final @Nullable AmountForm form;
    private final List<byte[]> skipped;
    final RowBytes out = new RowBytes(PORTION);
    final AccountParts parts;
    private int position;
    private boolean atEnd;
    private boolean good;
    private LongConsumer rowsRead = rows -> {};

    /**
     * @param lines after the heads
     * @param ragged whether a line may leave out empty fields at its end, as those of a spreadsheet do
     * @param wrongEncoding what is told of a line whose letters are none
     * @param statedYear the year that the file is said to hold
     * @param header of the form they are written in
     */
    MappedRows(
            CsvLines lines,
            Mapping mapping,
            FieldPlan plan,
            ProblemList problems,
            boolean ragged,
            String wrongEncoding,
            OptionalInt statedYear,
            String header) {
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
        var bytes = (header + "\n").getBytes(StandardCharsets.UTF_8);
        out.put(bytes, 0, bytes.length);
    }

    final MappedRows telling(LongConsumer reader) {
        rowsRead = reader;
        return this;
    }

    @Override
    public int read() throws IOException {
        return fill() ? out.bytes()[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) return 0;
        if (!fill()) return -1;
        int count = Math.min(length, out.length() - position);
        System.arraycopy(out.bytes(), position, target, from, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (position < out.length()) return true;
        out.clear();
        position = 0;
        while (!atEnd && out.length() < PORTION) {
            if (lines.next()) line();
            else atEnd = true;
        }
        rowsRead.accept(lines.line());
        return out.length() > 0;
    }

    private void line() {
        int start = out.length();
        good = isWhole();
        if (good && !isSkipped()) {
            row();
        } else {
            good = false;
        }
        if (!good) out.cut(start);
        out.put((byte) '\n');
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
        for (int i = 0; i < lines.columns(); i++) if (length(i) > 0) return false;
        return true;
    }

    /** Whether it is a line of sums or blanks. */
    private boolean isSkipped() {
        int first = 0;
        while (first < lines.columns() && length(first) == 0) first++;
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

    /** Writes the current line, which is whole. */
    abstract void row();

    /** Writes what stands at a place; nothing when the mapping does not tell. */
    final void field(@Nullable Place place) {
        if (place == null) return;
        int column = place.column();
        if (column >= lines.columns()) column = FieldPlan.NOWHERE;
        if (column < 0) {
            out.field(place.value(), 0, place.value().length, 0);
        } else if (place.part() >= 0) {
            part(place);
        } else {
            copy(place, lines.bytes(), lines.start(column), lines.end(column));
        }
    }

    /** Tells when the year that was written after a place is another than the stated one. */
    final void checkYear(int from) {
        if (statedYear.isEmpty()) return;
        var found = new String(out.bytes(), from, out.length() - from, StandardCharsets.UTF_8);
        var stated = Integer.toString(statedYear.getAsInt());
        if (!found.equals(stated) && !found.isEmpty()) {
            problem(plan.name("year"), found, "intake.problem.other-year", stated);
        }
    }

    private void part(Place place) {
        if (place.part() < parts.count()) {
            copy(place, lines.bytes(), parts.start(place.part()), parts.end(place.part()));
        } else {
            out.field(place.value(), 0, place.value().length, 0);
        }
    }

    private void copy(Place place, byte[] bytes, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && bytes[from] == ' ') from++;
        while (to > from && bytes[to - 1] == ' ') to--;
        if (place.cutTo() < to - from) to = from + place.cutTo();
        from = Math.min(to, from + place.cutFrom());
        if (from == to) {
            out.field(place.value(), 0, place.value().length, 0);
            return;
        }
        var values = place.values();
        byte[] ours = values == null ? null : values.get(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        if (ours == null) out.field(bytes, from, to, place.width());
        else out.field(ours, 0, ours.length, 0);
    }

    /** Writes the amount in øre, debit positive. */
    final void amount() {
        switch (form) {
            case AmountForm.Signed signed -> {
                if (isRead(plan.amount, false)) out.number(signed.creditPositive() ? -amounts.ore() : amounts.ore());
            }
            case AmountForm.TwoColumns _ -> twoColumns();
            case AmountForm.Marked marked -> marked(marked);
            case null -> {
                // Rows of this kind have none.
            }
        }
    }

    private void marked(AmountForm.Marked form) {
        var side = lines.text(plan.side).strip();
        boolean isCredit = form.credit().contains(side);
        if (!isCredit && !form.debit().contains(side)) {
            var debit = String.join(", ", form.debit());
            var credit = String.join(", ", form.credit());
            problem(form.mark().shown(), side, "intake.problem.mark", debit, credit);
        } else if (isRead(plan.amount, false)) {
            out.number(isCredit ? -amounts.ore() : amounts.ore());
        }
    }

    private void twoColumns() {
        long ore = 0;
        int filled = 0;
        for (boolean credit : new boolean[] {false, true}) {
            int column = credit ? plan.side : plan.amount;
            if (!isRead(column, true)) {
                if (!good) return;
                continue;
            }
            // An export often fills the other column with a zero.
            if (amounts.ore() != 0) filled++;
            ore += credit ? -amounts.ore() : amounts.ore();
        }
        if (filled > 1) {
            problem(plan.name("amount_ore"), lines.text(plan.amount), "intake.problem.both-sides");
        } else {
            out.number(ore);
        }
    }

    private boolean isRead(int column, boolean mayBeEmpty) {
        boolean there = column < lines.columns();
        int from = there ? lines.start(column) : 0;
        var found = amounts.read(lines.bytes(), from, there ? lines.end(column) : 0);
        if (found == AmountBytes.Found.AMOUNT) return true;
        if (found == AmountBytes.Found.EMPTY && mayBeEmpty) return false;
        var key = switch (found) {
            case TWO_WAYS -> "intake.problem.two-ways";
            case TOO_FINE -> "intake.problem.too-fine";
            case TOO_LARGE -> "ledger.problem.too-large";
            default -> "intake.problem.no-amount";
        };
        var name = column == plan.amount ? plan.name("amount_ore") : Integer.toString(column + 1);
        problem(
                name,
                lines.text(column),
                key,
                Character.toString(mapping.numbers().decimal().sign()));
        return false;
    }

    private int length(int column) {
        return lines.length(column);
    }

    final void problem(String column, String found, String messageKey, String... arguments) {
        good = false;
        problems.addAsWritten(lines.line(), column, found, messageKey, arguments);
    }
}
