package no.rodtrad.intake;

import static no.rodtrad.ledger.PostingColumns.AMOUNT;
import static no.rodtrad.ledger.PostingColumns.ART;
import static no.rodtrad.ledger.PostingColumns.COST_CENTRE;
import static no.rodtrad.ledger.PostingColumns.DATE;
import static no.rodtrad.ledger.PostingColumns.FUNCTION;
import static no.rodtrad.ledger.PostingColumns.PERIOD;
import static no.rodtrad.ledger.PostingColumns.PROJECT;
import static no.rodtrad.ledger.PostingColumns.TEXT;
import static no.rodtrad.ledger.PostingColumns.VOUCHER;
import static no.rodtrad.ledger.PostingColumns.YEAR;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;
import no.rodtrad.intake.FieldPlan.Place;
import no.rodtrad.intake.model.mapping.EntryField;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.ledger.CsvLines;
import no.rodtrad.ledger.PostingColumns;
import no.rodtrad.ledger.ProblemList;
import org.jspecify.annotations.Nullable;

/** Lines of a mapped file as ledger entries. There may be millions, so nothing is looked up for each of them. */
final class EntryLines extends MappedLines {

    /** By the number of the field. */
    private final @Nullable Place[] places = new Place[EntryField.values().length];

    /** The date last read, since neighbours mostly share it. */
    private byte[] dateText = new byte[0];

    private byte[] date = new byte[0];
    private boolean dateKnown;

    EntryLines(
            CsvLines lines,
            Mapping mapping,
            FieldPlan plan,
            ProblemList problems,
            boolean ragged,
            String wrongEncoding,
            OptionalInt statedYear) {
        super(lines, mapping, plan, problems, ragged, wrongEncoding, statedYear, PostingColumns.NAMES.size());
        for (var field : EntryField.values()) places[field.ordinal()] = plan.place(field);
    }

    @Override
    void row() {
        if (plan.account >= 0 && plan.account < lines.columns()) {
            parts.split(lines.bytes(), lines.start(plan.account), lines.end(plan.account));
        }
        readDate();
        fromDateOr(YEAR, EntryField.YEAR, 0, 4);
        checkYear(YEAR);
        fromDateOr(PERIOD, EntryField.PERIOD, 5, 7);
        field(VOUCHER, EntryField.VOUCHER);
        account();
        field(FUNCTION, EntryField.FUNCTION);
        field(COST_CENTRE, EntryField.COST_CENTRE);
        field(PROJECT, EntryField.PROJECT);
        readAmount();
        field(TEXT, EntryField.TEXT);
    }

    @Override
    public long amount(int column) {
        // It is read already, so it is not written to be read again.
        return column == AMOUNT ? ore : super.amount(column);
    }

    @Override
    public String text(int column) {
        return column == AMOUNT ? Long.toString(ore) : super.text(column);
    }

    private void fromDateOr(int ours, EntryField field, int from, int to) {
        var place = places[field.ordinal()];
        if (place == null || !place.fromDate()) field(ours, place);
        else if (dateKnown) write(ours, date, from, to);
    }

    /** The class goes before the art, which is then of four digits. */
    private void account() {
        field(ART, EntryField.ART);
        var place = places[EntryField.ACCOUNT_CLASS.ordinal()];
        if (place == null) return;
        var art = written(ART);
        field(ART, place);
        var accountClass = written(ART);
        var whole = accountClass + art + (art.length() == 3 ? "0" : "");
        write(ART, whole.getBytes(StandardCharsets.UTF_8));
    }

    private void readDate() {
        var place = places[EntryField.DATE.ordinal()];
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
            write(DATE, date);
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
        write(DATE, date);
    }

    private void field(int ours, EntryField field) {
        field(ours, places[field.ordinal()]);
    }
}
