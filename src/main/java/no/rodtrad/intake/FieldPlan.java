package no.rodtrad.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.rodtrad.intake.model.mapping.AccountSplit;
import no.rodtrad.intake.model.mapping.ColumnPlace;
import no.rodtrad.intake.model.mapping.EntryField;
import no.rodtrad.intake.model.mapping.FieldSource;
import no.rodtrad.intake.model.mapping.Mapping;
import no.rodtrad.intake.model.mapping.MappingColumns;
import no.rodtrad.intake.model.mapping.TargetField;
import no.rodtrad.ledger.ProblemList;
import org.jspecify.annotations.Nullable;

/** A mapping with its columns found in one file: where each field stands on every line. */
final class FieldPlan {

    /** Takes nothing from the file. */
    static final int NOWHERE = -1;

    /**
     * Where a field stands.
     *
     * @param column counted from 0; {@link #NOWHERE} when it is made of something else
     * @param part of the account string, counted from 0; {@link #NOWHERE} when it is a column of its own
     * @param value what stands there when the field is empty, or always when it is nowhere
     * @param values what is written for what stands there; null when it is ours already
     */
    record Place(
            int column,
            int part,
            int cutFrom,
            int cutTo,
            int width,
            byte[] value,
            boolean fromDate,
            @Nullable Map<String, byte[]> values) {}

    private final Map<TargetField, Place> places = new HashMap<>();

    final int amount;
    /** The credit column, or that of the mark; {@link #NOWHERE} when there is one column only. */
    final int side;

    /** The column of the account string. */
    final int account;

    /** How many columns a line has: as many as the heads, or at least those that are used. */
    final int columns;

    private final Map<String, String> names = new HashMap<>();

    private FieldPlan(Mapping mapping, List<String> heads, ProblemList problems, int headLine) {
        var byHead = new HashMap<String, Integer>();
        for (int i = 0; i < heads.size(); i++) {
            if (byHead.putIfAbsent(plain(heads.get(i)), i) != null) byHead.put(plain(heads.get(i)), -2);
        }
        var found = new HashMap<ColumnPlace, Integer>();
        int last = 0;
        for (var column : MappingColumns.of(mapping)) {
            int index = switch (column) {
                case ColumnPlace.Number(int number) -> number - 1;
                case ColumnPlace.Head(var text) -> byHead.getOrDefault(plain(text), NOWHERE);
            };
            if (index == -2) {
                problems.addAsWritten(headLine, column.shown(), "", "intake.problem.head-twice");
            } else if (index < 0 || !heads.isEmpty() && index >= heads.size()) {
                var all = String.join(", ", heads);
                problems.addAsWritten(headLine, column.shown(), all, "intake.problem.no-column", mapping.name());
            }
            found.put(column, index);
            last = Math.max(last, index);
        }
        columns = heads.isEmpty() ? last + 1 : heads.size();
        account = mapping.account()
                .map(split -> found.getOrDefault(split.column(), NOWHERE))
                .orElse(NOWHERE);
        mapping.fields().forEach((field, source) -> {
            places.put(field, place(source, found, values(mapping, field)));
            names.put(field.column(), shown(source, mapping));
        });
        var amounts = mapping.amount().map(MappingColumns::of).orElse(List.of());
        amount = amounts.isEmpty() ? NOWHERE : found.getOrDefault(amounts.getFirst(), NOWHERE);
        side = amounts.size() > 1 ? found.getOrDefault(amounts.get(1), NOWHERE) : NOWHERE;
        if (!amounts.isEmpty()) names.put("amount_ore", amounts.getFirst().shown());
    }

    /** @param heads empty when the file has none */
    static FieldPlan of(Mapping mapping, List<String> heads, ProblemList problems, int headLine) {
        return new FieldPlan(mapping, heads, problems, headLine);
    }

    /** Where a field stands; null when the mapping does not tell. */
    @Nullable
    Place place(TargetField field) {
        return places.get(field);
    }

    /** What the file calls a column of ours. */
    String name(String ours) {
        return names.getOrDefault(ours, "");
    }

    private Place place(FieldSource source, Map<ColumnPlace, Integer> found, @Nullable Map<String, byte[]> values) {
        return switch (source) {
            case FieldSource.FromColumn(var column, var cut, int width, var otherwise) ->
                new Place(
                        found.getOrDefault(column, NOWHERE),
                        NOWHERE,
                        cut.from() - 1,
                        cut.to(),
                        width,
                        bytes(otherwise),
                        false,
                        values);
            case FieldSource.FromAccount(int part, int width, var otherwise) ->
                new Place(account, part - 1, 0, Integer.MAX_VALUE, width, bytes(otherwise), false, values);
            case FieldSource.Constant(var value) -> new Place(NOWHERE, NOWHERE, 0, 0, 0, bytes(value), false, null);
            case FieldSource.FromDate _ -> new Place(NOWHERE, NOWHERE, 0, 0, 0, bytes(""), true, null);
        };
    }

    private static String shown(FieldSource source, Mapping mapping) {
        return switch (source) {
            case FieldSource.FromColumn from -> from.column().shown();
            case FieldSource.FromAccount _ ->
                mapping.account()
                        .map(AccountSplit::column)
                        .map(ColumnPlace::shown)
                        .orElse("");
            case FieldSource.FromDate _ ->
                mapping.source(EntryField.DATE)
                        .map(date -> shown(date, mapping))
                        .orElse("");
            case FieldSource.Constant _ -> "";
        };
    }

    private static @Nullable Map<String, byte[]> values(Mapping mapping, TargetField field) {
        var told = mapping.values().get(field);
        if (told == null || told.isEmpty()) return null;
        var values = new HashMap<String, byte[]>();
        told.forEach((theirs, ours) -> values.put(theirs, bytes(ours)));
        return values;
    }

    private static String plain(String head) {
        return head.strip().toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
