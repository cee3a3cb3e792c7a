package no.rodtrad.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.rodtrad.kernel.Lookup;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.opendata.model.RowWriter;

/** Datasets with a schema of their own, each with the one who gives its rows. */
abstract class DescribedDatasets implements DatasetSource {

    private final DatasetLibrary library;
    private final Map<Dataset, Giver> givers = new LinkedHashMap<>();

    /** Gives the rows of one dataset. */
    interface Giver {
        void rows(DataRequest request, RowWriter to);
    }

    DescribedDatasets(DatasetLibrary library) {
        this.library = library;
    }

    /** @throws IllegalArgumentException when no dataset is described by that name */
    final void add(String name, Giver rows) {
        givers.put(library.dataset(name), rows);
    }

    @Override
    public final List<Dataset> datasets() {
        return List.copyOf(givers.keySet());
    }

    @Override
    public final void rows(Dataset dataset, DataRequest request, RowWriter to) {
        Lookup.in(givers, dataset).rows(request, to);
    }
}
