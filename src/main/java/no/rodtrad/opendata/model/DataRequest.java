package no.rodtrad.opendata.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.FiscalYear;
import no.rodtrad.kernel.LanguageChoice;

/**
 * Which rows of a dataset are asked for.
 *
 * @param year only of that year; empty: all that are known
 * @param language of the labels that are ours
 * @param filters by column, one of these values; both columns and values are as in the file
 */
public record DataRequest(
        Optional<FiscalYear> year, AsOf asOf, LanguageChoice language, Map<String, Set<String>> filters) {

    public DataRequest {
        filters = Map.copyOf(filters);
    }

    /** Everything, as of a day. */
    public static DataRequest all(AsOf asOf, LanguageChoice language) {
        return new DataRequest(Optional.empty(), asOf, language, Map.of());
    }

    /** Whether the row is one of those asked for. */
    public boolean wants(Dataset dataset, DataRow row) {
        for (var filter : filters.entrySet()) {
            int place = dataset.index(filter.getKey());
            if (place < 0 || !filter.getValue().contains(row.cells().get(place))) return false;
        }
        return true;
    }

    /** The years among those known that are asked for, the oldest first. */
    public List<FiscalYear> years(List<FiscalYear> known) {
        return known.stream()
                .filter(each -> year.isEmpty() || year.get().equals(each))
                .sorted()
                .toList();
    }
}
