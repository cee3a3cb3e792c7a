package no.rodtrad.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;
import no.rodtrad.intake.FieldPlan.Place;
import no.rodtrad.intake.model.mapping.EntryField;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.ledger.CsvLines;
import no.rodtrad.ledger.ProblemList;
import org.jspecify.annotations.Nullable;

/** Lines of a mapped file as ledger entries. There may be millions, so nothing is looked up for each of them. */
final class EntryRows extends MappedRows {

    private static final String HEADER = "tenant,year,period,voucher,date,art,funksjon,ansvar,prosjekt,amount_ore,text";

    /** By the number of the field. */
    private final @Nullable Place[] places = new Place[EntryField.values().length];

    /** The date last read, since neighbours mostly share it. */
    private byte[] dateText = new byte[0];

    private byte[] date = new byte[0];
    private boolean dateKnown;

    EntryRows(
            CsvLines lines,
            Mapping mapping,
            FieldPlan plan,
            ProblemList problems,
            boolean ragged,
            String wrongEncoding,
            OptionalInt statedYear) {
        super(lines, mapping, plan, problems, ragged, wrongEncoding, statedYear, HEADER);
        for (var field : EntryField.values()) places[field.ordinal()] = plan.place(field);
    }

    @Override
    void row() {
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
        var place = places[field.ordinal()];
        if (place != null && place.fromDate()) {
            if (dateKnown) out.put(date, from, to);
        } else {
            field(field);
        }
    }

    /** The class goes before the art, which is then of four digits. */
    private void account() {
        var place = places[EntryField.ACCOUNT_CLASS.ordinal()];
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
        field(places[field.ordinal()]);
    }
}
