package no.rodtrad.statistic;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rodtrad.kernel.AsOf;
import no.rodtrad.kernel.Origin;
import no.rodtrad.statistic.model.Cube;
import no.rodtrad.statistic.model.CubeCell;
import no.rodtrad.statistic.model.CubeEdition;
import no.rodtrad.statistic.model.Dimension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps cubes, edition by edition. */
@Repository
class CubeStore {

    /** @param id its number in the database */
    record Head(
            int id,
            String key,
            String title,
            String unit,
            int decimals,
            String source,
            String file,
            Origin origin,
            Instant knownAt,
            Instant recordedAt) {}

    private static final String HEADS = """
            SELECT DISTINCT ON (key) id, key, title, unit, decimals, source, file, origin, known_at, recorded_at
            FROM statistic_cube
            WHERE known_at < :knownBefore
            ORDER BY key, known_at DESC, id DESC
            """;

    private static final String HEAD = """
            SELECT id, key, title, unit, decimals, source, file, origin, known_at, recorded_at
            FROM statistic_cube
            WHERE key = :key AND known_at < :knownBefore
            ORDER BY known_at DESC, id DESC
            LIMIT 1
            """;

    private static final String DIMENSIONS = """
            SELECT code, title, role, codes, titles, units FROM statistic_dimension WHERE cube = :cube ORDER BY position
            """;

    private static final String CELLS =
            "SELECT place, value, status FROM statistic_cell WHERE cube = :cube ORDER BY place";

    private static final String ADD = """
            INSERT INTO statistic_cube (key, title, unit, decimals, source, file, origin, known_at, recorded_at)
            VALUES (:key, :title, :unit, :decimals, :source, :file, :origin, :knownAt, :recordedAt)
            RETURNING id
            """;

    private static final String ADD_DIMENSION = """
            INSERT INTO statistic_dimension (cube, position, code, title, role, codes, titles, units)
            VALUES (:cube, :position, :code, :title, :role, :codes, :titles, :units)
            """;

    private static final String ADD_CELLS = """
            INSERT INTO statistic_cell (cube, place, value, status)
            SELECT :cube, place, value, status
            FROM unnest(CAST(:places AS integer[]), CAST(:values AS numeric[]), CAST(:statuses AS text[]))
                AS cell (place, value, status)
            """;

    private static final int PORTION = 10_000;

    private final JdbcClient db;

    CubeStore(JdbcClient db) {
        this.db = db;
    }

    void add(CubeEdition edition) {
        var cube = edition.cube();
        int id = db.sql(ADD)
                .param("key", cube.key())
                .param("title", cube.title())
                .param("unit", cube.unit())
                .param("decimals", cube.decimals())
                .param("source", cube.source())
                .param("file", edition.file())
                .param("origin", edition.origin().code())
                .param("knownAt", edition.knownAt().atOffset(ZoneOffset.UTC))
                .param("recordedAt", edition.recordedAt().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        int position = 0;
        for (var dimension : cube.dimensions()) {
            var categories = dimension.categories();
            db.sql(ADD_DIMENSION)
                    .param("cube", id)
                    .param("position", ++position)
                    .param("code", dimension.code())
                    .param("title", dimension.title())
                    .param("role", dimension.role().code())
                    .param(
                            "codes",
                            texts(categories.stream()
                                    .map(Dimension.Category::code)
                                    .toList()))
                    .param(
                            "titles",
                            texts(categories.stream()
                                    .map(Dimension.Category::title)
                                    .toList()))
                    .param(
                            "units",
                            texts(categories.stream()
                                    .map(Dimension.Category::unit)
                                    .toList()))
                    .update();
        }
        for (int from = 0; from < cube.cells().size(); from += PORTION) {
            add(
                    id,
                    cube.cells()
                            .subList(from, Math.min(from + PORTION, cube.cells().size())));
        }
    }

    private void add(int id, List<CubeCell> cells) {
        db.sql(ADD_CELLS)
                .param("cube", id)
                .param("places", cells.stream().map(CubeCell::place).toArray(Integer[]::new))
                .param(
                        "values",
                        cells.stream().map(cell -> cell.value().orElse(null)).toArray(BigDecimal[]::new))
                .param("statuses", texts(cells.stream().map(CubeCell::status).toList()))
                .update();
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** The newest known edition of each, without its values, by key. */
    List<Head> heads(AsOf asOf) {
        return db.sql(HEADS)
                .param("knownBefore", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> head(row))
                .list();
    }

    Optional<CubeEdition> find(String key, AsOf asOf) {
        return db.sql(HEAD)
                .param("key", key)
                .param("knownBefore", asOf.end().atOffset(ZoneOffset.UTC))
                .query((row, _) -> head(row))
                .optional()
                .map(this::edition);
    }

    private CubeEdition edition(Head head) {
        var dimensions = db.sql(DIMENSIONS)
                .param("cube", head.id())
                .query((row, _) -> dimension(row))
                .list();
        var cells = db.sql(CELLS)
                .param("cube", head.id())
                .query((row, _) -> new CubeCell(
                        row.getInt("place"), Optional.ofNullable(row.getBigDecimal("value")), row.getString("status")))
                .list();
        var cube = new Cube(head.key(), head.title(), head.unit(), head.decimals(), head.source(), dimensions, cells);
        return new CubeEdition(cube, head.file(), head.origin(), head.knownAt(), head.recordedAt());
    }

    private static Dimension dimension(ResultSet row) throws SQLException {
        var codes = (String[]) row.getArray("codes").getArray();
        var titles = (String[]) row.getArray("titles").getArray();
        var units = (String[]) row.getArray("units").getArray();
        var categories = new ArrayList<Dimension.Category>();
        for (int i = 0; i < codes.length; i++) categories.add(new Dimension.Category(codes[i], titles[i], units[i]));
        return new Dimension(
                row.getString("code"),
                row.getString("title"),
                Dimension.Role.ofCode(row.getString("role")),
                categories);
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getInt("id"),
                row.getString("key"),
                row.getString("title"),
                row.getString("unit"),
                row.getInt("decimals"),
                row.getString("source"),
                row.getString("file"),
                Origin.ofCode(row.getString("origin")),
                row.getObject("known_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
