package no.rodtrad.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** What a full export and a full import ask the server, on the connection of their transaction. */
final class ExportStatements {

    /** Own columns of a table; what the server works out is left out. */
    private static final String COLUMNS = """
            SELECT a.attname
            FROM pg_attribute a
            WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            ORDER BY a.attnum
            """;

    /** Those that have to hold something, which nobody but the file can say. */
    private static final String NEEDED = """
            SELECT a.attname
            FROM pg_attribute a
            WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped
                AND a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''
            ORDER BY a.attnum
            """;

    /** The primary key, text in an order that is the same on every server. */
    private static final String ORDER = """
            SELECT quote_ident(a.attname) || CASE WHEN a.attcollation > 0 THEN ' COLLATE "C"' ELSE '' END
            FROM pg_index i
            CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS part(attnum, place)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = part.attnum
            WHERE i.indrelid = to_regclass(?) AND i.indisprimary
            ORDER BY part.place
            """;

    /** Waits for imports of postings, which hold the same lock, and for another full import. */
    private static final String LOCK =
            "SELECT pg_advisory_xact_lock(hashtext('ledger_import'), hashtext(current_schema()))::text";

    private static final String CONTINUE_IDENTITIES = "SELECT database_continue_identities()::text";

    private static final String CSV = " (FORMAT csv, HEADER true, ENCODING 'UTF8')";

    private final Connection connection;
    private final CopyManager copies;

    ExportStatements(Connection connection) throws SQLException {
        this.connection = connection;
        copies = connection.unwrap(PGConnection.class).getCopyAPI();
        // Days and times are written in one way, wherever the server stands.
        execute("SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'iso_8601'");
    }

    /** Columns of the table's file, with their types as the server names them. */
    Map<String, String> columns(ExportTable table) throws SQLException {
        var columns = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM (" + rows(table) + ") file LIMIT 0")) {
            var data = rows.getMetaData();
            for (int i = 1; i <= data.getColumnCount(); i++)
                columns.put(data.getColumnName(i), data.getColumnTypeName(i));
        }
        return columns;
    }

    /** The columns that a file filled straight into its table must have. */
    List<String> needed(ExportTable table) throws SQLException {
        return table.insert().isPresent() ? List.of() : list(NEEDED, table.name());
    }

    /** Writes the table's file; returns how many rows. */
    long write(ExportTable table, OutputStream to) throws SQLException, IOException {
        var patient = new Patient(to);
        long rows = copies.copyOut("COPY (" + rows(table) + ") TO STDOUT" + CSV, patient);
        if (patient.failure != null) throw patient.failure;
        return rows;
    }

    /** Fills the table from its file. */
    void read(ExportTable table, List<String> columns, InputStream from) throws SQLException, IOException {
        var list = columns.stream().map(ExportStatements::quoted).collect(Collectors.joining(", "));
        if (table.insert().isEmpty()) {
            copies.copyIn("COPY " + table.name() + " (" + list + ") FROM STDIN" + CSV, from);
            return;
        }
        execute("CREATE TEMP TABLE incoming AS SELECT * FROM (" + rows(table) + ") file WITH NO DATA");
        copies.copyIn("COPY incoming (" + list + ") FROM STDIN" + CSV, from);
        execute(table.insert().get());
        execute("DROP TABLE incoming");
    }

    /** Fills a table from those before it. */
    void derive(ExportTable table) throws SQLException {
        execute(table.insert().orElseThrow());
    }

    boolean isEmpty(ExportTable table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT FROM " + table.name() + " LIMIT 1")) {
            return !rows.next();
        }
    }

    void lock() throws SQLException {
        execute(LOCK);
    }

    /** Lets numbers that the server gives out go on after those that came. */
    void continueIdentities() throws SQLException {
        execute(CONTINUE_IDENTITIES);
    }

    private String rows(ExportTable table) throws SQLException {
        if (table.select().isPresent()) return table.select().get();
        var columns = list(COLUMNS, table.name());
        var order = list(ORDER, table.name());
        if (columns.isEmpty() || order.isEmpty()) {
            throw new IllegalStateException(table.name() + " has no primary key: give it a statement in db/export.");
        }
        return "SELECT " + columns.stream().map(ExportStatements::quoted).collect(Collectors.joining(", ")) + " FROM "
                + table.name() + (table.only().isEmpty() ? "" : " WHERE " + table.only()) + " ORDER BY "
                + String.join(", ", order);
    }

    private List<String> list(String sql, String table) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, table);
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * Lets a COPY come to its end when a file cannot be written, and keeps what was wrong with it. The driver would ask
     * the server to stop instead, and that word may come too late and stop whatever is asked next.
     */
    private static final class Patient extends FilterOutputStream {

        private @Nullable IOException failure;

        Patient(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int part) {
            write(new byte[] {(byte) part}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            if (failure != null) return;
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
            }
        }
    }
}
