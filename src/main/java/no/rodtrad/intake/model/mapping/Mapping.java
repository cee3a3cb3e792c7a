package no.rodtrad.intake.model.mapping;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * How one system writes rows of one kind, so that its files can be read again and again. Kept as YAML; see
 * {@link MappingReader}.
 *
 * @param kind what the rows are
 * @param fields where each field comes from, in the order of our own form; one that is left out is empty
 * @param amount how the side of an amount is written; empty for kinds that have none
 * @param account how the combined account string is divided, where there is one
 * @param values what a field's values are called with us, where that is something else
 * @param cube what statistic the values are of; empty for other kinds
 */
@NamedInterface("model")
public record Mapping(
        MappingKind kind,
        String name,
        FileForm file,
        NumberForm numbers,
        DateForm dates,
        Map<TargetField, FieldSource> fields,
        Optional<AmountForm> amount,
        Optional<AccountSplit> account,
        Map<TargetField, Map<String, String>> values,
        Optional<CubeForm> cube) {

    /** The version of the form that mappings are written in. */
    public static final int VERSION = 1;

    public Mapping {
        fields = inOrder(kind, fields);
        values = Map.copyOf(values);
        if (kind.hasAmounts() != amount.isPresent()) throw new IllegalArgumentException("No amounts in " + kind);
        if ((kind == MappingKind.STATISTICS) != cube.isPresent())
            throw new IllegalArgumentException("No cube: " + kind);
    }

    /** The same under another name. */
    public Mapping named(String other) {
        return new Mapping(kind, other, file, numbers, dates, fields, amount, account, values, cube);
    }

    /** The same with another form of numbers. */
    public Mapping with(NumberForm form) {
        return new Mapping(kind, name, file, form, dates, fields, amount, account, values, cube);
    }

    /** The same with another form of dates. */
    public Mapping with(DateForm form) {
        return new Mapping(kind, name, file, numbers, form, fields, amount, account, values, cube);
    }

    /** The same with more values told, those of fields that it does not have left aside. */
    public Mapping with(Map<TargetField, Map<String, String>> more) {
        var all = new HashMap<>(values);
        more.forEach((field, told) -> {
            if (!fields.containsKey(field)) return;
            var both = new HashMap<>(all.getOrDefault(field, Map.of()));
            both.putAll(told);
            all.put(field, Map.copyOf(both));
        });
        return new Mapping(kind, name, file, numbers, dates, fields, amount, account, all, cube);
    }

    /** Ledger entries, whose values are ours already. */
    public static Mapping ofPostings(
            String name,
            FileForm file,
            NumberForm numbers,
            DateForm dates,
            Map<? extends TargetField, FieldSource> fields,
            AmountForm amount,
            Optional<AccountSplit> account) {
        return new Mapping(
                MappingKind.POSTINGS,
                name,
                file,
                numbers,
                dates,
                new LinkedHashMap<>(fields),
                Optional.of(amount),
                account,
                Map.of(),
                Optional.empty());
    }

    /** Those of the kind in its order, then the dimensions as they were told. */
    private static Map<TargetField, FieldSource> inOrder(MappingKind kind, Map<TargetField, FieldSource> fields) {
        var ordered = new LinkedHashMap<TargetField, FieldSource>();
        for (var field : kind.fields()) {
            var source = fields.get(field);
            if (source != null) ordered.put(field, source);
        }
        fields.forEach(ordered::putIfAbsent);
        return Collections.unmodifiableMap(ordered);
    }

    /** Where a field comes from; empty when the file does not tell. */
    public Optional<FieldSource> source(TargetField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** What the file calls the column of the amount, or of debit; empty when there is none. */
    public String amountColumn() {
        return amount.map(form -> MappingColumns.of(form).getFirst().shown()).orElse("");
    }
}
