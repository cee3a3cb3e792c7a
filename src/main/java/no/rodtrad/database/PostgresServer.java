package no.rodtrad.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Our own PostgreSQL in a data folder, shared by every process that works on that folder: the first starts it, the last
 * stops it.
 *
 * <p>Two lock files carry this. {@code start.lock} is held while somebody starts or stops the server;
 * {@code users.lock} is held, shared, by every process that uses it. The operating system lets go of both when a
 * process is killed, so a server that outlived its JVM is found and stopped by the next one.
 */
final class PostgresServer implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String DATABASE = "rodtrad";

    /** Locks belong to the whole JVM, so one JVM (a test run) has one object for each folder. */
    private static final Map<Path, PostgresServer> OPEN = new HashMap<>();

    private final Path data;
    private final Path cluster;
    private final Path binaries;
    private final FileChannel users;
    private final String password;
    private int holders;
    private int port;
    private @Nullable FileLock use;

    private PostgresServer(Path data) throws IOException {
        this.data = data;
        this.cluster = data.resolve("cluster-" + PostgresBinaries.VERSION.substring(0, 2));
        this.users = open(data.resolve("users.lock"));
        try (var start = open(data.resolve("start.lock"));
                var _ = start.lock()) {
            this.binaries = PostgresBinaries.unpackedIn(data);
            var passwordFile = data.resolve("password");
            if (!Files.exists(passwordFile)) writePrivately(passwordFile, newPassword());
            this.password = Files.readString(passwordFile);
            try (var alone = users.tryLock()) {
                if (alone != null) {
                    stopWhatIsLeft();
                    start(passwordFile);
                } else {
                    port = Integer.parseInt(Files.readString(data.resolve("port")));
                }
            }
            use = users.lock(0, Long.MAX_VALUE, true);
        }
    }

    /** Joins the server of the folder, which is made and started when need be. Close it when done. */
    static PostgresServer in(Path folder) throws IOException {
        synchronized (OPEN) {
            Files.createDirectories(folder);
            var data = folder.toRealPath();
            var server = OPEN.get(data);
            if (server == null) {
                server = new PostgresServer(data);
                OPEN.put(data, server);
            }
            server.holders++;
            return server;
        }
    }

    DatabaseAddress address() {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, USER, password);
    }

    /** Stops the server, unless somebody else still uses it. */
    @Override
    public void close() throws IOException {
        synchronized (OPEN) {
            if (--holders > 0) return;
            OPEN.remove(data);
            try (var start = open(data.resolve("start.lock"));
                    var _ = start.lock()) {
                if (use != null) use.release();
                try (var alone = users.tryLock()) {
                    if (alone != null) pgCtl("stop", "-m", "fast", "-w", "-t", "60");
                }
            }
            users.close();
        }
    }

    private void stopWhatIsLeft() throws IOException {
        if (!Files.exists(cluster.resolve("postmaster.pid"))) return;
        try {
            pgCtl("stop", "-m", "fast", "-w", "-t", "60");
        } catch (IOException e) {
            // The file may be left from a machine that lost its power; then there is no server to stop.
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }

    private void start(Path passwordFile) throws IOException {
        boolean made = Files.exists(cluster.resolve("PG_VERSION"));
        if (!made) {
            PostgresBinaries.deleteTree(cluster);
            run(
                    "initdb",
                    "-D",
                    cluster.toString(),
                    "-U",
                    USER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile",
                    passwordFile.toString(),
                    "-E",
                    "UTF8",
                    "--locale-provider=icu",
                    "--icu-locale=nb-NO",
                    "--lc-collate=C",
                    "--lc-ctype=C.UTF-8",
                    "--data-checksums");
        }
        Files.writeString(cluster.resolve("postgresql.auto.conf"), settings());
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        pgCtl("start", "-w", "-t", "60", "-l", data.resolve("postgresql.log").toString(), "-o", "-p " + port);
        Files.writeString(data.resolve("port"), Integer.toString(port));
        createDatabase();
    }

    private void createDatabase() throws IOException {
        var maintenance = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var connection = DriverManager.getConnection(maintenance, USER, password);
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                try (var create = connection.createStatement()) {
                    create.execute("CREATE DATABASE " + DATABASE);
                }
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL started, and refused to make our database.", e);
        }
    }

    /** Loopback only, no socket file, and everything that keeps data safe left on. */
    private static String settings() {
        return """
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                default_text_search_config = 'pg_catalog.norwegian'
                max_connections = 60
                shared_buffers = '512MB'
                work_mem = '32MB'
                maintenance_work_mem = '256MB'
                max_wal_size = '8GB'
                jit = off
                timezone = 'UTC'
                log_min_messages = warning
                """;
    }

    private void pgCtl(String command, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(command, "-D", cluster.toString(), "-s"));
        all.addAll(List.of(arguments));
        run("pg_ctl", all.toArray(String[]::new));
    }

    private void run(String program, String... arguments) throws IOException {
        var line = new ArrayList<>(asOrdinaryUser());
        line.add(binaries.resolve("bin").resolve(program).toString());
        line.addAll(List.of(arguments));
        var output = Files.createTempFile(data, program, ".out");
        try {
            var process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not finish in 90 seconds.");
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        program + " failed: " + Files.readString(output).strip() + logTail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted.", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private String logTail() throws IOException {
        var log = data.resolve("postgresql.log");
        if (!Files.exists(log)) return "";
        var lines = Files.readAllLines(log);
        return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    /** PostgreSQL refuses to run as root. In a user namespace of its own, root is nobody in particular. */
    private List<String> asOrdinaryUser() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) return List.of();
        if (canUnshare()) return List.of("unshare", "-U");
        runPlain("chown", "-R", "nobody:nogroup", data.toString());
        return List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "env", "HOME=" + data);
    }

    private static boolean canUnshare() {
        try {
            return runPlain("unshare", "-U", "true") == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int runPlain(String... line) throws IOException {
        try {
            return new ProcessBuilder(line)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
