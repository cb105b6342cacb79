package lv.viis.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lv.viis.local.connect.ConnectPart;
import lv.viis.local.kafka.KafkaUsers;
import lv.viis.local.part.Guard;
import lv.viis.local.part.Memory;
import lv.viis.local.part.Part;
import lv.viis.local.part.PartFailed;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Service;
import lv.viis.local.person.DemoPeople;
import lv.viis.local.postgres.PostgresPart;

/** The whole suite on 127.0.0.1, from real parts; every part can be stopped, killed and started on its own. */
public final class LocalSuite implements AutoCloseable {

    private final Ports ports;
    private final int replicas;
    private final Path data;
    private final boolean temporary;
    private final DemoPeople people = DemoPeople.load();
    private final Guard guard;
    private final Parts parts;
    private final Starter starter;
    private boolean closed;

    private LocalSuite(Builder builder) {
        try {
            ports = builder.ports;
            replicas = builder.replicas;
            temporary = builder.data == null;
            data = temporary ? Files.createTempDirectory("viis-") : Files.createDirectories(builder.data);
            guard = new Guard(temporary ? data : null);
            Path logs = builder.logs == null ? data.resolve("logs") : builder.logs;
            List<Service> services = builder.services ? List.of(Service.values()) : List.of();
            parts = new Parts(
                    ports,
                    replicas,
                    services,
                    people,
                    guard,
                    data,
                    logs.toAbsolutePath(),
                    new Parts.Trying(builder.trust, builder.asOf, builder.settings),
                    builder.progress);
            starter = new Starter(parts, people, builder.progress);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Starts everything and returns when all of it is ready; what fails stops all and is thrown. */
    public LocalSuite start() {
        ports.firstTaken(replicas).ifPresent(taken -> {
            close();
            throw new PartFailed("VIIS", "cannot start: " + taken + ", is already in use on 127.0.0.1", null);
        });
        try {
            starter.startAll();
            return this;
        } catch (RuntimeException failed) {
            close();
            throw failed;
        }
    }

    /** Tells of the first part that ends although nobody asked it to. */
    public void onDeath(Consumer<Part> action) {
        parts.all().forEach(part -> part.onDeath(() -> action.accept(part)));
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        starter.abort();
        stopAll();
        // What was just about to start when the first round passed it.
        starter.awaitIdle();
        stopAll();
        if (temporary) {
            delete(data);
        }
        guard.dismiss();
    }

    private void stopAll() {
        List<Part> services = parts.services();
        inParallel(services, Part::stop);
        List<Part> others =
                parts.all().stream().filter(part -> !services.contains(part)).toList();
        // What is thrown away need not end tidily.
        inParallel(
                others.stream().filter(part -> !part.name().equals("postgres")).toList(),
                temporary ? Part::kill : Part::stop);
        parts.postgres().stop();
    }

    private static void inParallel(List<Part> parts, Consumer<Part> action) {
        CompletableFuture.allOf(parts.stream()
                        .map(part -> CompletableFuture.runAsync(() -> action.accept(part), Starter.THREADS))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** What a part that ends removes by itself meanwhile is gone all the same. */
    private static void delete(Path directory) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
                    if (cause instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw cause;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied, IOException cause) throws IOException {
                    Files.deleteIfExists(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** By name: {@code postgres}, {@code kafka}, {@code connect}, {@code oidc}, {@code trust}, or a service's id. */
    public Part part(String name) {
        return parts.all().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No part " + name));
    }

    public Part service(Service service, int replica) {
        return part(service.partName(replica));
    }

    /** Every part that this suite has, in the order of the picture. */
    public List<Part> all() {
        return parts.all();
    }

    public PostgresPart postgres() {
        return parts.postgres();
    }

    public ConnectPart connect() {
        return parts.connect();
    }

    public URI url(Service service) {
        return url(service, 0);
    }

    public URI url(Service service, int replica) {
        return URI.create("http://127.0.0.1:" + ports.service(service, replica));
    }

    /** Where the first replica tells operators of its health and figures. */
    public URI management(Service service) {
        return URI.create("http://127.0.0.1:" + ports.management(service, 0));
    }

    public URI startPage() {
        return URI.create("http://127.0.0.1:" + ports.startPage());
    }

    public URI oidc() {
        return URI.create("http://127.0.0.1:" + ports.oidc());
    }

    public URI trust() {
        return URI.create("http://127.0.0.1:" + ports.trust());
    }

    /** Where mails are handed in. */
    public int smtpPort() {
        return ports.smtp();
    }

    /** Where mails can be looked at. */
    public URI mailPage() {
        return URI.create("http://127.0.0.1:" + ports.mailPage());
    }

    /** The settings of a Kafka client that logs in as this user (see {@link KafkaUsers}). */
    public Map<String, Object> kafkaClient(String user) {
        return parts.kafkaUsers().client(user);
    }

    public int replicas() {
        return replicas;
    }

    public DemoPeople people() {
        return people;
    }

    /** Milliseconds that each part took at the last start of the whole. */
    public Map<String, Long> readyMillis() {
        return starter.readyMillis();
    }

    /** Resident bytes of each part that is a process. */
    public Map<String, Long> memory() {
        Map<String, Long> memory = new LinkedHashMap<>();
        for (Part part : new ArrayList<>(parts.all())) {
            part.pid().ifPresent(pid -> memory.put(part.name(), Memory.resident(pid)));
        }
        return memory;
    }

    /** What may differ from one replica on the documented ports with everything thrown away at the end. */
    public static final class Builder {

        private Ports ports = Ports.standard();
        private int replicas = 1;
        private Path data;
        private Path logs;
        private Path trust;
        private Instant asOf;
        private final Map<String, String> settings = new LinkedHashMap<>();
        private boolean services = true;
        private Progress progress = Progress.SILENT;

        private Builder() {}

        public Builder ports(Ports chosen) {
            ports = chosen;
            return this;
        }

        public Builder replicas(int number) {
            replicas = number;
            return this;
        }

        /** Kept over restarts; without it a temporary directory is used and removed. */
        public Builder data(Path directory) {
            data = directory == null ? null : directory.toAbsolutePath();
            return this;
        }

        /** Directory of PEM certificates whose issuers are trusted besides the demo ones; null for none. */
        public Builder trust(Path directory) {
            trust = directory;
            return this;
        }

        /** As of when clerks' signature checks judge; null for now. */
        public Builder asOf(Instant instant) {
            asOf = instant;
            return this;
        }

        /** A property for every service, over those of a suite on one machine. */
        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        public Builder logs(Path directory) {
            logs = directory;
            return this;
        }

        /** Databases, Kafka and Connect, but none of the four services. */
        public Builder withoutServices() {
            services = false;
            return this;
        }

        public Builder progress(Progress listener) {
            progress = listener;
            return this;
        }

        public LocalSuite build() {
            return new LocalSuite(this);
        }
    }
}
