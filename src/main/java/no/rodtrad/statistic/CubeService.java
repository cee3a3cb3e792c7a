package no.rodtrad.statistic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Figure;
import no.rodtrad.kernel.FigureSource;
import no.rodtrad.kernel.Origin;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import no.rodtrad.kernel.Ref;
import no.rodtrad.organisation.ChangeLog;
import no.rodtrad.statistic.model.Cube;
import no.rodtrad.statistic.model.CubeCell;
import no.rodtrad.statistic.model.CubeEdition;
import no.rodtrad.statistic.model.CubeReceipt;
import no.rodtrad.statistic.model.CubeTitle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes cubes in, and shows them as of a day. Of several editions the newest known counts. */
@Service
public class CubeService implements FigureSource {

    private final CubeStore store;
    private final ChangeLog changes;
    private final Clock clock;

    CubeService(CubeStore store, ChangeLog changes, Clock clock) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Stores a cube as a new edition. One with the same content is left alone and said to be there.
     *
     * @param file that it came in
     * @param knownAt when the source was known, never later than now; empty: now
     */
    @Transactional
    public CubeReceipt store(Cube cube, String file, Origin origin, Optional<Instant> knownAt) {
        var now = clock.instant();
        var known = knownAt.orElse(now);
        var there = store.find(cube.key(), AsOf.at(known));
        if (there.filter(edition -> edition.cube().equals(cube)).isPresent())
            return new CubeReceipt(there.get(), false);
        var edition = new CubeEdition(cube, file, origin, known, now);
        store.add(edition);
        changes.record("statistic");
        return new CubeReceipt(edition, true);
    }

    /**
     * Takes in a file of JSON-stat 2.0, such as a statistical office's table service gives.
     *
     * @param name the file as people call it
     * @throws UncheckedIOException when the file cannot be read
     */
    @Transactional
    public Outcome<CubeReceipt> take(Path file, String name, Origin origin, Optional<Instant> knownAt) {
        try {
            if (Files.size(file) > JsonStatReader.MOST_BYTES) {
                var most = Integer.toString(JsonStatReader.MOST_BYTES >> 20);
                var problem = new Problem(name, 0, "", "", "statistic.json-stat.too-large", List.of(most));
                return new Rejected<>(List.of(problem));
            }
            return take(Files.readAllBytes(file), name, origin, knownAt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of what is in memory already. */
    @Transactional
    public Outcome<CubeReceipt> take(byte[] json, String name, Origin origin, Optional<Instant> knownAt) {
        return JsonStatReader.read(name, json).map(cube -> store(cube, name, origin, knownAt));
    }

    /** What there is, by key. */
    @Transactional(readOnly = true)
    public List<CubeTitle> all(AsOf asOf) {
        return store.heads(asOf).stream()
                .map(head -> new CubeTitle(head.key(), head.title(), head.unit(), head.source(), head.knownAt()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<CubeEdition> find(String key, AsOf asOf) {
        return key.matches(Cube.KEY) ? store.find(key, asOf) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Figure> figure(Ref ref, AsOf asOf) {
        if (!ref.id().startsWith(CubeEdition.PREFIX)) return Optional.empty();
        var rest = ref.id().substring(CubeEdition.PREFIX.length());
        int end = rest.indexOf('.');
        if (end < 0) return Optional.empty();
        return find(rest.substring(0, end), asOf)
                .flatMap(edition -> edition.placeOf(ref.id())
                        .map(place ->
                                edition.cube().byPlace().getOrDefault(place, new CubeCell(place, Optional.empty(), "")))
                        .map(cell -> edition.figure(cell, asOf)));
    }
}
