package no.rodtrad.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import no.rodtrad.intake.FieldPlan.Place;
import no.rodtrad.intake.model.mapping.AmountForm;
import no.rodtrad.intake.model.mapping.EntryField;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.ledger.CsvLines;
import no.rodtrad.ledger.ProblemList;

/**
 * Lines of a mapped file, written as the lines the ledger reads, a portion at a time. What the ledger would not
 * understand is told of here, in the file's own words, and the line is then left empty; codes are for the ledger to
 * judge.
 */
final class MappedRows extends InputStream {

    private static final int PORTION = 1 << 16;
    private static final byte[] HEADER =
            "tenant,year,period,voucher,date,art,funksjon,ansvar,prosjekt,amount_ore,text\n"
                    .getBytes(StandardCharsets.UTF_8);

    private final CsvLines lines;
    private final Mapping mapping;
    private final FieldPlan plan;
    private final ProblemList problems;
    private final String wrongEncoding;
    private final boolean ragged;
    private final OptionalInt statedYear;
    private final AmountBytes amounts;
    private final List<byte[]> skipped;
    private final RowBytes out = new RowBytes(PORTION);
    private final AccountParts parts;
    private int position;
    private boolean atEnd;
    private boolean good;

    /** The date last read, since neighbours mostly share it. */
    private byte[] dateText = new byte[0];

    private byte[] date = new byte[0];
    private boolean dateKnown;

    /**
     * @param lines after the heads
     * @param ragged whether a line may leave out empty fields at its end, as those of a spreadsheet do
     * @param wrongEncoding what is told of a line whose letters are none
     * @param statedYear the year that the file is said to hold
     */
    MappedRows(
            CsvLines lines,
            Mapping mapping,
            FieldPlan plan,
            ProblemList problems,
            boolean ragged,
            String wrongEncoding,
            OptionalInt statedYear) {
        this.lines = lines;
        this.mapping = mapping;
        this.plan = plan;
        this.problems = problems;
        this.ragged = ragged;
        this.wrongEncoding = wrongEncoding;
        this.statedYear = statedYear;
        this.amounts = new AmountBytes(mapping.numbers());
        this.skipped = mapping.file().skipped().stream()
                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                .toList();
        this.parts = new AccountParts(mapping.account());
        out.put(HEADER, 0, HEADER.length);
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
        return out.length() > 0;
    }

    private void line() {
        int start = out.length();
        good = isWhole();
        if (good && !isSkipped()) {
            entry();
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

    private void entry() {
        if (plan.account >= 0 && plan.account < lines.columns()) {
            parts.split(lines.bytes(), lines.start(plan.account), lines.end(plan.account));
        }
        readDate();
        out.put((byte) '0');
        out.put((byte) ',');
        int year = out.length();
        fromDateOr(EntryField.YEAR, 0, 4);
        checkYear(year);
        out.put((byte) ',');
        fromDateOr(EntryField.PERIOD, 5, 7);
        out.put((byte) ',');
        field(EntryField.VOUCHER);
        out.put((byte) ',');
        out.put(date, 0, date.length);
        out.put((byte) ',');
        account();
        out.put((byte) ',');
        field(EntryField.FUNCTION);
        out.put((byte) ',');
        field(EntryField.COST_CENTRE);
        out.put((byte) ',');
        field(EntryField.PROJECT);
        out.put((byte) ',');
        amount();
        out.put((byte) ',');
        field(EntryField.TEXT);
    }

    private void fromDateOr(EntryField field, int from, int to) {
        var place = plan.place(field);
        if (place != null && place.fromDate()) {
            if (dateKnown) out.put(date, from, to);
        } else {
            field(field);
        }
    }

    private void checkYear(int from) {
        if (statedYear.isEmpty()) return;
        var found = new String(out.bytes(), from, out.length() - from, StandardCharsets.UTF_8);
        var stated = Integer.toString(statedYear.getAsInt());
        if (!found.equals(stated) && !found.isEmpty()) {
            problem(plan.name(EntryField.YEAR.column()), found, "intake.problem.other-year", stated);
        }
    }

    /** The class goes before the art, which is then of four digits. */
    private void account() {
        var place = plan.place(EntryField.ACCOUNT_CLASS);
        if (place == null) {
            field(EntryField.ART);
            return;
        }
        field(EntryField.ACCOUNT_CLASS);
        int from = out.length();
        field(EntryField.ART);
        if (out.length() - from == 3) out.put((byte) '0');
    }

    private void readDate() {
        var place = plan.place(EntryField.DATE);
        dateKnown = false;
        if (place == null) return;
        var bytes = lines.bytes();
        boolean there = place.column() >= 0 && place.column() < lines.columns();
        int from = there ? lines.start(place.column()) : 0;
        int to = there ? lines.end(place.column()) : 0;
        if (place.column() < 0) {
            bytes = place.value();
            to = bytes.length;
        }
        while (from < to && bytes[from] == ' ') from++;
        while (to > from && bytes[to - 1] == ' ') to--;
        if (dateText.length > 0 && Arrays.equals(dateText, 0, dateText.length, bytes, from, to)) {
            dateKnown = true;
            return;
        }
        var text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        var read = mapping.dates().read(text);
        if (read.isEmpty()) {
            var example = mapping.dates().write(LocalDate.of(2024, 1, 31));
            problem(plan.name("date"), text, "intake.problem.date", example);
            return;
        }
        dateText = Arrays.copyOfRange(bytes, from, to);
        date = read.get().toString().getBytes(StandardCharsets.UTF_8);
        dateKnown = true;
    }

    private void field(EntryField field) {
        var place = plan.place(field);
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
        } else {
            out.field(bytes, from, to, place.width());
        }
    }

    private void amount() {
        switch (mapping.amount()) {
            case AmountForm.Signed signed -> {
                if (isRead(plan.amount, false)) out.number(signed.creditPositive() ? -amounts.ore() : amounts.ore());
            }
            case AmountForm.TwoColumns _ -> twoColumns();
            case AmountForm.Marked marked -> marked(marked);
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

    private void problem(String column, String found, String messageKey, String... arguments) {
        good = false;
        problems.addAsWritten(lines.line(), column, found, messageKey, arguments);
    }
}
