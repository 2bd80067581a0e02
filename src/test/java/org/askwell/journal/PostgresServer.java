package org.askwell.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.tukaani.xz.XZInputStream;

/**
 * A real PostgreSQL, from binaries that Maven Central has. It can be stopped and started again on the same port. PostgreSQL
 * refuses to run as root, so where we are root it runs as nobody; that works in a plain container too.
 */
final class PostgresServer {

    private static final int NOBODY = 65_534;
    private static final long PATIENCE_SECONDS = 60;
    private static final boolean WE_ARE_ROOT = "root".equals(System.getProperty("user.name"));

    private final Path binaries;
    private final Path data;
    private final int port;
    private List<Process> running = List.of();

    private PostgresServer(Path binaries, Path data, int port) {
        this.binaries = binaries;
        this.data = data;
        this.port = port;
    }

    static PostgresServer start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("askwell-postgres");
        if (WE_ARE_ROOT) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
        }
        PostgresServer server = new PostgresServer(binaries(), folder.resolve("data"), freePort());
        server.run(List.of(
                        "initdb",
                        "-A",
                        "trust",
                        "-U",
                        "postgres",
                        "-E",
                        "UTF8",
                        "--no-sync",
                        "-D",
                        server.data.toString()))
                .waitFor();
        server.resume();
        return server;
    }

    /** Unpacked once for all tests; {@code tar} alone does not know the compression everywhere. */
    private static Path binaries() throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "askwell-postgres-14.22.0");
        if (!Files.exists(folder)) {
            Path fresh = Files.createTempDirectory("askwell-postgres");
            Process tar = new ProcessBuilder("tar", "-x", "-C", fresh.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream packed = PostgresServer.class.getResourceAsStream("/postgres-linux-x86_64.txz");
                    OutputStream unpacked = tar.getOutputStream()) {
                new XZInputStream(Objects.requireNonNull(packed)).transferTo(unpacked);
            }
            tar.waitFor();
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder.resolve("bin");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private Process run(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (WE_ARE_ROOT) {
            whole.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        whole.add(binaries.resolve(command.getFirst()).toString());
        whole.addAll(command.subList(1, command.size()));
        return new ProcessBuilder(whole)
                .directory(binaries.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Files.createTempFile("askwell-postgres", ".log").toFile()))
                .start();
    }

    /** Runs, and takes connections. */
    void resume() throws IOException, InterruptedException {
        running = List.of(run(List.of(
                "postgres", "-D", data.toString(), "-p", String.valueOf(port), "-h", "127.0.0.1", "-k", "", "-F")));
        Instant end = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (!takesConnections()) {
            if (Instant.now().isAfter(end) || running.getFirst().waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IOException("PostgreSQL does not start");
            }
        }
    }

    private boolean takesConnections() {
        try {
            DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "")
                    .close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Breaks off all connections and takes no more. */
    void stop() throws InterruptedException {
        for (Process process : running) {
            end(process);
            process.waitFor();
        }
        running = List.of();
    }

    /** An immediate end, without waiting for anybody. */
    private static void end(Process process) {
        try {
            new ProcessBuilder("kill", "-QUIT", String.valueOf(process.pid())).start();
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }

    /** Where all of its files are. */
    Path folder() {
        return data;
    }

    int port() {
        return port;
    }
}
