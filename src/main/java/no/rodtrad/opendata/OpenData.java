package no.rodtrad.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import no.rodtrad.database.DataVersion;
import no.rodtrad.opendata.model.DataRequest;
import no.rodtrad.opendata.model.DataRow;
import no.rodtrad.opendata.model.Dataset;
import no.rodtrad.opendata.model.RowWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every dataset there is, and its rows: the one road to them for files, the API, the catalogue and the pages. */
@Service
public class OpenData {

    private final Map<String, DatasetSource> sources = new LinkedHashMap<>();
    private final Map<String, Dataset> datasets = new LinkedHashMap<>();
    private final ObjectProvider<DataVersion> versions;
    private final TransactionTemplate reading;

    OpenData(
            List<DatasetSource> sources,
            ObjectProvider<DataVersion> versions,
            PlatformTransactionManager transactions) {
        var all = new ArrayList<Dataset>();
        for (var source : sources) {
            for (var dataset : source.datasets()) {
                if (this.sources.put(dataset.name(), source) != null) {
                    throw new IllegalArgumentException("Two sources of " + dataset.name());
                }
                all.add(dataset);
            }
        }
        all.sort(Comparator.comparing(Dataset::theme));
        for (var dataset : all) datasets.put(dataset.name(), dataset);
        this.versions = versions;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** By theme. */
    public List<Dataset> datasets() {
        return List.copyOf(datasets.values());
    }

    public Optional<Dataset> find(String name) {
        return Optional.ofNullable(datasets.get(name));
    }

    /** Gives each row that is asked for, one after the other; nothing is gathered up. */
    public void rows(Dataset dataset, DataRequest request, Consumer<DataRow> to) {
        var source = sources.get(dataset.name());
        if (source == null) throw new IllegalArgumentException("No such dataset: " + dataset.name());
        reading.executeWithoutResult(_ -> source.rows(dataset, request, new RowWriter(dataset, row -> {
            if (request.wants(dataset, row)) to.accept(row);
        })));
    }

    /** The first rows, and no more work than they take. */
    public List<DataRow> first(Dataset dataset, DataRequest request, int most) {
        var found = new ArrayList<DataRow>();
        try {
            rows(dataset, request, row -> {
                found.add(row);
                if (found.size() >= most) throw Enough.ROWS;
            });
        } catch (Enough e) {
            return found;
        }
        return found;
    }

    /** Ends a walk through rows; it has no trace, since nothing is wrong. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1;

        static final Enough ROWS = new Enough();

        private Enough() {
            super("", null, false, false);
        }
    }

    /** A number that grows whenever rows may have changed. */
    public long version() {
        return versions.stream().mapToLong(DataVersion::dataVersion).sum();
    }
}
