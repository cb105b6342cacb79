package lv.viis.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import lv.viis.local.part.Guard;
import lv.viis.local.part.Part;
import lv.viis.local.part.PartFailed;

/** PostgreSQL 18 with durable commits, logical decoding and TLS, the settings of production where they matter. */
public final class PostgresPart implements Part {

    private final int port;
    private final Path data;
    private final ServerCertificate certificate;
    private final Binaries binaries;
    private final Path log;
    private final Guard guard;
    private volatile EmbeddedPostgres postgres;
    private volatile ProcessHandle postmaster;
    private volatile boolean wanted;
    private volatile Runnable death = () -> {};

    public PostgresPart(int port, Path data, ServerCertificate certificate, Path binaries, Path log, Guard guard) {
        this.port = port;
        this.data = data;
        this.certificate = certificate;
        this.binaries = new Binaries(binaries);
        this.log = log;
        this.guard = guard;
    }

    @Override
    public synchronized void start() {
        wanted = true;
        try {
            Files.createDirectories(data);
            certificate.make();
            Files.createDirectories(log.getParent());
            EmbeddedPostgres started = binaries.used(settings()::start);
            postgres = started;
            ProcessHandle running = postmasterOf(data);
            postmaster = running;
            guard.watch(running);
            running.onExit().thenRun(() -> {
                if (wanted && postmaster == running) {
                    death.run();
                }
            });
        } catch (Exception cause) {
            throw new PartFailed(name(), "did not start", log, cause);
        }
    }

    /** Not the process that the library started: as root that one is pg_ctl, which has ended. */
    private static ProcessHandle postmasterOf(Path data) throws IOException {
        String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow(() -> new IOException("No process " + pid));
    }

    private EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(binaries.directory().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                // After a kill it recovers first, and at the start all parts share the machine.
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", certificate.certificate().toString())
                .setServerConfig("ssl_key_file", certificate.key().toString())
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_timezone", "UTC")
                // The library's defaults lose commits and delay logical decoding by up to 200 ms.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("wal_level", "logical")
                .setServerConfig("max_replication_slots", "20")
                .setServerConfig("max_wal_senders", "20")
                .setServerConfig("max_slot_wal_keep_size", "1GB")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB");
    }

    public ServerCertificate certificate() {
        return certificate;
    }

    /** As superuser: to make databases, and for what tests do behind the services' back. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "");
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public synchronized void stop() {
        wanted = false;
        EmbeddedPostgres stopping = postgres;
        if (stopping != null) {
            try {
                stopping.close();
            } catch (IOException cause) {
                throw new PartFailed(name(), "did not stop", log, cause);
            } finally {
                postgres = null;
            }
        }
    }

    @Override
    public synchronized void kill() {
        wanted = false;
        if (running()) {
            // Its children first, as when the machine goes: a backend that outlives the postmaster blocks the restart.
            ProcessHandle killed = postmaster;
            var backends = killed.descendants().toList();
            killed.destroyForcibly();
            backends.forEach(ProcessHandle::destroyForcibly);
            killed.onExit().join();
        }
        stop();
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean running() {
        ProcessHandle current = postmaster;
        return current != null && current.isAlive();
    }

    @Override
    public boolean healthy() {
        if (!running()) {
            return false;
        }
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException down) {
            return false;
        }
    }

    @Override
    public OptionalLong pid() {
        return running() ? OptionalLong.of(postmaster.pid()) : OptionalLong.empty();
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public void onDeath(Runnable action) {
        death = action;
    }
}
