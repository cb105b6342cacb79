package lv.viis.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Service;

/** What may differ from one replica on the documented ports with everything thrown away at the end. */
public final class SuiteBuilder {

    private Ports ports = Ports.standard();
    private int replicas = 1;
    private Path data;
    private Path logs;
    private Path trust;
    private Instant asOf;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private List<Service> services = List.of(Service.values());
    private Progress progress = Progress.SILENT;

    SuiteBuilder() {}

    public SuiteBuilder ports(Ports chosen) {
        ports = chosen;
        return this;
    }

    public SuiteBuilder replicas(int number) {
        replicas = number;
        return this;
    }

    /** Kept over restarts; without it a temporary directory is used and removed. */
    public SuiteBuilder data(Path directory) {
        data = directory == null ? null : directory.toAbsolutePath();
        return this;
    }

    /** Directory of PEM certificates whose issuers are trusted besides the demo ones; null for none. */
    public SuiteBuilder trust(Path directory) {
        trust = directory;
        return this;
    }

    /** As of when clerks' signature checks judge; null for now. */
    public SuiteBuilder asOf(Instant instant) {
        asOf = instant;
        return this;
    }

    /** A property for every service, over those of a suite on one machine. */
    public SuiteBuilder setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    public SuiteBuilder logs(Path directory) {
        logs = directory;
        return this;
    }

    /** Databases, Kafka and Connect, but none of the four services. */
    public SuiteBuilder withoutServices() {
        services = List.of();
        return this;
    }

    public SuiteBuilder progress(Progress listener) {
        progress = listener;
        return this;
    }

    public LocalSuite build() {
        try {
            return new LocalSuite(
                    new Plan(ports, replicas, services, trust, asOf, Map.copyOf(settings), progress),
                    new Directories(data, logs));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
