package no.rodtrad.opendata;

import java.util.List;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.opendata.model.RowWriter;

/** Gives the rows of some datasets. A new public table is a new source, or a line in one. */
interface DatasetSource {

    /** The same for every municipality. */
    List<Dataset> datasets();

    /**
     * Every row of that year, or of all; in the same order each time. The municipality is the one that the caller works
     * in, inside a transaction. Filters of the request are applied by the caller.
     */
    void rows(Dataset dataset, DataRequest request, RowWriter to);
}
