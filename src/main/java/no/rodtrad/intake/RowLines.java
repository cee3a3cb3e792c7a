package no.rodtrad.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.rodtrad.budget.folder.FolderImport;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingKind;
import no.rodtrad.intake.model.mapping.RowField;
import no.rodtrad.intake.model.mapping.TargetField;
import no.rodtrad.ledger.CsvLines;
import no.rodtrad.ledger.ProblemList;
import org.jspecify.annotations.Nullable;

/** Lines of a mapped file as rows of another kind than ledger entries: thousands of them, not millions. */
final class RowLines extends MappedLines {

    /** What statistics write instead of a number: it cannot be, it is missing, it is withheld. */
    private static final List<String> NO_VALUE = List.of(".", "..", "...", ":", "-");

    private static final int MOST_DECIMALS = 6;

    /** How each column of ours is made. */
    private record Column(String name, @Nullable TargetField field, FieldPlan.@Nullable Place place) {}

    private final List<Column> columns = new ArrayList<>();
    private final AmountBytes wholes;
    private final AmountBytes numbers;

    RowLines(
            CsvLines lines,
            Mapping mapping,
            FieldPlan plan,
            ProblemList problems,
            boolean ragged,
            String wrongEncoding,
            OptionalInt statedYear) {
        super(
                lines,
                mapping,
                plan,
                problems,
                ragged,
                wrongEncoding,
                statedYear,
                columns(mapping).size());
        for (var name : columns(mapping)) {
            var field = mapping.fields().keySet().stream()
                    .filter(each -> each.column().equals(name))
                    .findFirst()
                    .orElse(null);
            columns.add(new Column(name, field, field == null ? null : plan.place(field)));
        }
        wholes = new AmountBytes(mapping.numbers(), 0);
        numbers = new AmountBytes(mapping.numbers(), MOST_DECIMALS);
    }

    /** The columns of our own form, in their order. */
    static List<String> columns(Mapping mapping) {
        if (mapping.kind() == MappingKind.BUDGET || mapping.kind() == MappingKind.ADJUSTMENTS) {
            return FolderImport.BUDGET_COLUMNS;
        }
        var columns = new ArrayList<String>();
        for (var field : mapping.kind().fields()) columns.add(field.column());
        mapping.cube().ifPresent(cube -> {
            for (var dimension : cube.dimensions()) {
                columns.add(dimension.field().column());
                columns.add(dimension.titleField().column());
            }
        });
        return columns;
    }

    @Override
    void row() {
        if (plan.account >= 0 && plan.account < lines.columns()) {
            parts.split(lines.bytes(), lines.start(plan.account), lines.end(plan.account));
        }
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var field = column.field();
            if (column.name().equals("amount_ore")) {
                if (readAmount()) write(i, bytes("" + ore));
            } else if (field == null) {
                // The original budget is what budget lines are when nothing is said.
                boolean original =
                        mapping.kind() == MappingKind.BUDGET && column.name().equals("kind");
                write(i, bytes(original ? "O" : ""));
            } else {
                field(i, column.place());
                read(i, field);
            }
            if (column.name().equals("year")) checkYear(i);
        }
    }

    private void read(int ours, TargetField field) {
        if (field.form() == RowField.Form.TEXT || starts[ours] == ends[ours]) return;
        var found = written(ours);
        switch (field.form()) {
            case WHOLE -> number(ours, field, found, wholes).ifPresent(number -> write(ours, bytes("" + number)));
            case AMOUNT -> number(ours, field, found, kroner()).ifPresent(ore -> write(ours, bytes("" + ore)));
            case NUMBER -> {
                if (NO_VALUE.contains(found)) return;
                number(ours, field, found, numbers)
                        .map(number -> BigDecimal.valueOf(number, MOST_DECIMALS).stripTrailingZeros())
                        .ifPresent(number -> write(ours, bytes(number.toPlainString())));
            }
            case DATE -> date(ours, field, found);
            case TEXT -> throw new IllegalStateException("A text is left as it is.");
        }
    }

    private Optional<Long> number(int ours, TargetField field, String found, AmountBytes reader) {
        var read = reader.read(written(), starts[ours], ends[ours]);
        if (read == AmountBytes.Found.AMOUNT) return Optional.of(reader.ore());
        var key = read == AmountBytes.Found.NO_NUMBER ? noNumber(field) : read.messageKey();
        problem(
                field,
                found,
                key,
                Character.toString(mapping.numbers().decimal().sign()));
        return Optional.empty();
    }

    private static String noNumber(TargetField field) {
        return switch (field.form()) {
            case WHOLE -> "intake.problem.no-whole";
            case NUMBER -> "intake.problem.no-value";
            case AMOUNT, DATE, TEXT -> "intake.problem.no-amount";
        };
    }

    private void date(int ours, TargetField field, String found) {
        var day = mapping.dates().read(found.strip());
        if (day.isPresent()) write(ours, bytes(day.get().toString()));
        else problem(field, found, "intake.problem.date", mapping.dates().write(LocalDate.of(2024, 1, 31)));
    }

    private void problem(TargetField field, String found, String messageKey, String argument) {
        problem(plan.name(field.column()), found, messageKey, argument);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
