package no.rodtrad.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes everything that a municipality has, a CSV file for each table, so that {@link FullImport} makes the same of
 * it: the same figures as of any day. What can be worked out again is not written, nor what is secret.
 */
@Service
public class FullExport {

    /** Where files lie until all are there, so that half an export never looks like a whole one. */
    private static final String UNFINISHED = ".unfinished";

    private final JdbcTemplate db;

    FullExport(JdbcTemplate db) {
        this.db = db;
    }

    /**
     * Writes the files as they are at one moment of the database, and their description last.
     *
     * @param folder one that is there and empty; when this fails, nothing of ours is left in it
     * @param title of the description, for people
     * @return how many rows each table has
     * @throws UncheckedIOException when a file cannot be written
     */
    @Transactional(readOnly = true)
    public Map<String, Long> write(Path folder, String title) {
        try {
            var files = db.execute((Connection connection) -> write(folder, title, connection));
            return files.stream()
                    .collect(Collectors.toMap(
                            ExportPackage.File::table, ExportPackage.File::rows, Long::sum, LinkedHashMap::new));
        } catch (RuntimeException e) {
            clear(folder);
            throw e;
        }
    }

    private static List<ExportPackage.File> write(Path folder, String title, Connection connection)
            throws SQLException {
        try {
            var unfinished = Files.createDirectory(folder.resolve(UNFINISHED));
            var statements = new ExportStatements(connection);
            var files = new ArrayList<ExportPackage.File>();
            for (var table : ExportTable.exported()) files.add(write(table, statements, unfinished));
            Files.write(unfinished.resolve(ExportPackage.NAME), new ExportPackage(title, files).bytes());
            for (var table : ExportTable.exported()) move(table.file(), unfinished, folder);
            move(ExportPackage.NAME, unfinished, folder);
            Files.delete(unfinished);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExportPackage.File write(ExportTable table, ExportStatements statements, Path folder)
            throws SQLException, IOException {
        var path = folder.resolve(table.file());
        var digest = ExportPackage.sha256();
        long rows;
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16), digest)) {
            rows = statements.write(table, out);
        }
        var columns = statements.columns(table);
        return new ExportPackage.File(
                table.name(), Files.size(path), rows, HexFormat.of().formatHex(digest.digest()), columns);
    }

    private static void move(String name, Path from, Path to) throws IOException {
        Files.move(from.resolve(name), to.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void clear(Path folder) {
        for (var place : List.of(folder.resolve(UNFINISHED), folder)) {
            for (var table : ExportTable.exported()) forget(place.resolve(table.file()));
            forget(place.resolve(ExportPackage.NAME));
        }
        forget(folder.resolve(UNFINISHED));
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What made the export break off is told, and that is what has to be mended first.
            return;
        }
    }
}
