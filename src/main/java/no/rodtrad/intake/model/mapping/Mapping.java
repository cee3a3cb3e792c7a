package no.rodtrad.intake.model.mapping;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * How one system writes ledger entries, so that its files can be read again and again. Kept as YAML; see
 * {@link MappingReader}.
 *
 * @param fields where each field comes from; one that is left out is empty
 * @param account how the combined account string is divided, where there is one
 */
@NamedInterface("model")
public record Mapping(
        String name,
        FileForm file,
        NumberForm numbers,
        DateForm dates,
        Map<EntryField, FieldSource> fields,
        AmountForm amount,
        Optional<AccountSplit> account) {

    /** The version of the form that mappings are written in. */
    public static final int VERSION = 1;

    public Mapping {
        fields = Map.copyOf(fields);
    }

    /** Where a field comes from; empty when the file does not tell. */
    public Optional<FieldSource> source(EntryField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** What the file calls the column of the amount, or of debit. */
    public String amountColumn() {
        return MappingColumns.of(amount).getFirst().shown();
    }

    /** The fields in their order. */
    public Map<EntryField, FieldSource> ordered() {
        return new EnumMap<>(fields);
    }
}
