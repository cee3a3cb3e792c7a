package no.rodtrad.intake.model.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of a file that a mapping uses. */
public final class MappingColumns {

    private MappingColumns() {}

    public static Set<ColumnPlace> of(Mapping mapping) {
        return of(mapping.fields(), mapping.amount(), mapping.account());
    }

    static Set<ColumnPlace> of(
            Map<TargetField, FieldSource> fields, Optional<AmountForm> amount, Optional<AccountSplit> account) {
        var columns = new LinkedHashSet<ColumnPlace>();
        for (var source : fields.values()) {
            if (source instanceof FieldSource.FromColumn from) columns.add(from.column());
        }
        amount.ifPresent(form -> columns.addAll(of(form)));
        account.ifPresent(split -> columns.add(split.column()));
        return columns;
    }

    /** The columns that hold an amount or its side; the amount first. */
    public static List<ColumnPlace> of(AmountForm amount) {
        var columns = new ArrayList<ColumnPlace>();
        switch (amount) {
            case AmountForm.Signed signed -> columns.add(signed.column());
            case AmountForm.TwoColumns two -> {
                columns.add(two.debit());
                columns.add(two.credit());
            }
            case AmountForm.Marked marked -> {
                columns.add(marked.column());
                columns.add(marked.mark());
            }
        }
        return columns;
    }
}
