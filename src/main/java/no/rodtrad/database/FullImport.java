package no.rodtrad.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.rodtrad.kernel.Outcome;
import no.rodtrad.kernel.Outcome.Accepted;
import no.rodtrad.kernel.Outcome.Rejected;
import no.rodtrad.kernel.Problem;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty municipality from the folder that {@link FullExport} wrote, all or nothing. The rows passed every
 * check when they were taken in the first time, and check sums tell that nobody has changed them since, so they are not
 * judged again: what was known, decided and recorded then stands as it stood.
 */
@Service
public class FullImport {

    private final JdbcTemplate db;
    private final TransactionTemplate transaction;

    FullImport(JdbcTemplate db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the folder is a whole export of ours. One that broke off has no description yet, and is none. */
    public static boolean isExport(Path folder) {
        try {
            return ExportPackage.in(folder).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes the folder in.
     *
     * @return how many rows each table got
     * @throws UncheckedIOException when a file that is there cannot be read
     */
    public Outcome<Map<String, Long>> run(Path folder) {
        var problems = new ArrayList<Problem>();
        try {
            var described = ExportPackage.in(folder);
            if (described.isEmpty()) {
                return new Rejected<>(List.of(problem(ExportPackage.NAME, "", "database.problem.no-export")));
            }
            var files = described.get().files();
            check(folder, files, problems);
            if (!problems.isEmpty()) return new Rejected<>(problems);
            var taken = transaction.execute(status -> {
                db.execute((Connection connection) -> fill(folder, files, problems, connection));
                if (!problems.isEmpty()) status.setRollbackOnly();
                return files.stream()
                        .collect(Collectors.toMap(
                                ExportPackage.File::table, ExportPackage.File::rows, Long::sum, LinkedHashMap::new));
            });
            return problems.isEmpty() ? new Accepted<>(taken) : new Rejected<>(problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DataIntegrityViolationException e) {
            // Rows of another edition of the program may not fit the tables of this one.
            return new Rejected<>(List.of(new Problem(
                    ExportPackage.NAME,
                    0,
                    "",
                    "",
                    "database.problem.does-not-fit",
                    List.of(String.valueOf(e.getMostSpecificCause().getMessage())))));
        }
    }

    private static void check(Path folder, List<ExportPackage.File> files, List<Problem> problems) throws IOException {
        var tables = ExportTable.exported().stream().collect(Collectors.toMap(ExportTable::name, Function.identity()));
        for (var file : files) {
            var table = Optional.ofNullable(tables.remove(file.table()));
            if (table.isEmpty()) {
                problems.add(problem(ExportPackage.NAME, file.table(), "database.problem.unknown-table"));
                continue;
            }
            var path = folder.resolve(table.get().file());
            if (!Files.isRegularFile(path)) {
                problems.add(problem(table.get().file(), "", "database.problem.missing-file"));
            } else if (Files.size(path) != file.bytes() || !sha256(path).equals(file.sha256())) {
                problems.add(problem(table.get().file(), "", "database.problem.changed-file"));
            }
        }
    }

    private static List<String> fill(
            Path folder, List<ExportPackage.File> files, List<Problem> problems, Connection connection)
            throws SQLException {
        var described = files.stream().collect(Collectors.toMap(ExportPackage.File::table, Function.identity()));
        var done = new ArrayList<String>();
        try {
            var statements = new ExportStatements(connection);
            statements.lock();
            for (var table : ExportTable.exported()) {
                // What a municipality has from its first moment is told apart when it is filled in.
                if (table.insert().isPresent() || statements.isEmpty(table)) continue;
                problems.add(problem(table.file(), "", "database.problem.not-empty"));
                return done;
            }
            for (var table : ExportTable.all()) {
                var file = described.get(table.name());
                switch (table.way()) {
                    case LEFT_OUT -> {
                        continue;
                    }
                    case DERIVED -> statements.derive(table);
                    case EXPORTED -> {
                        // An older edition may not have had the table.
                        if (file == null) continue;
                        var known = statements.columns(table).keySet();
                        for (var column : file.names()) {
                            if (known.contains(column)) continue;
                            problems.add(problem(table.file(), column, "database.problem.unknown-column"));
                        }
                        for (var column : statements.needed(table)) {
                            if (file.names().contains(column)) continue;
                            problems.add(problem(table.file(), column, "database.problem.missing-column"));
                        }
                        if (!problems.isEmpty()) return done;
                        try (var in = new BufferedInputStream(Files.newInputStream(folder.resolve(table.file())))) {
                            statements.read(table, file.names(), in);
                        }
                    }
                }
                done.add(table.name());
            }
            statements.continueIdentities();
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            var digest = ExportPackage.sha256();
            var buffer = new byte[1 << 16];
            for (int count; (count = in.read(buffer)) > 0; ) digest.update(buffer, 0, count);
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static Problem problem(String file, String found, String messageKey) {
        return new Problem(file, 0, "", found, messageKey, List.of());
    }
}
