package lv.viis.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.viis.demotrust.Main;
import lv.viis.local.connect.ConnectPart;
import lv.viis.local.kafka.KafkaPart;
import lv.viis.local.kafka.KafkaUsers;
import lv.viis.local.mail.MailPart;
import lv.viis.local.oidc.OidcProvider;
import lv.viis.local.page.StartPage;
import lv.viis.local.part.ChildJvm;
import lv.viis.local.part.Guard;
import lv.viis.local.part.HttpProbe;
import lv.viis.local.part.Leash;
import lv.viis.local.part.Part;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Repository;
import lv.viis.local.part.Secrets;
import lv.viis.local.part.Service;
import lv.viis.local.part.SmallJvm;
import lv.viis.local.person.DemoPeople;
import lv.viis.local.postgres.Databases;
import lv.viis.local.postgres.PostgresPart;
import lv.viis.local.postgres.ServerCertificate;
import lv.viis.local.service.BootstrapOrder;
import lv.viis.local.service.ServicePart;
import lv.viis.local.service.ServiceSettings;

/** All parts of one suite, made but not started. */
final class Parts {

    /**
     * For trying files that others signed.
     *
     * @param trust directory of PEM certificates, null for none
     * @param asOf of signature checks, null for now
     */
    record Trying(Path trust, Instant asOf, Map<String, String> settings) {}

    private static final int TRUST_HEAP_MEGABYTES = 96;

    private final Path repository = Repository.root();
    private final List<Path> classPath = Repository.classPath();
    private final Ports ports;
    private final Path data;
    private final Path logs;
    private final PostgresPart postgres;
    private final Databases databases;
    private final KafkaUsers kafkaUsers;
    private final ChildJvm kafka;
    private final ConnectPart connect;
    private final ChildJvm trust;
    private final ChildJvm mail;
    private final Part oidc;
    private final Part startPage;
    private final Map<Service, List<ChildJvm>> services = new EnumMap<>(Service.class);
    private final BootstrapOrder bootstrapOrder;

    Parts(
            Ports ports,
            int replicas,
            List<Service> wanted,
            DemoPeople people,
            Guard guard,
            Path data,
            Path logs,
            Trying trying,
            Progress progress)
            throws IOException {
        this.ports = ports;
        this.data = data;
        this.logs = logs;
        Secrets secrets = new Secrets(data.resolve("secrets.properties"));
        clearLogs();
        // The binaries are a cache of the build, not data.
        Path binaries = repository.resolve("deploy/local/target/postgres");
        ServerCertificate certificate = new ServerCertificate(data.toAbsolutePath());
        postgres = new PostgresPart(
                ports.postgres(), data.resolve("postgres"), certificate, binaries, log("postgres"), guard);
        databases = new Databases(postgres, secrets, repository);
        kafkaUsers = new KafkaUsers(ports, secrets);
        kafka = KafkaPart.of(ports, kafkaUsers, data.resolve("kafka"), classPath, log("kafka"));
        connect = new ConnectPart(
                ports, data.resolve("connect"), databases, certificate, kafkaUsers, secrets, classPath, log("connect"));
        trust = trustService(trying.trust());
        mail = MailPart.of(ports, secrets, data.resolve("mail"), classPath, log("mail"));
        oidc = OidcProvider.part(
                ports.oidc(), "http://127.0.0.1:" + ports.startPage(), people, data.resolve("oidc-key.json"));
        ServiceSettings settings = new ServiceSettings(
                ports, replicas, secrets, certificate, kafkaUsers, data, trying.asOf(), trying.settings());
        Path leash = Leash.jar(data.resolve("run"));
        for (Service service : wanted) {
            if (Files.exists(service.jar(repository))) {
                addReplicas(service, replicas, settings, leash);
            } else {
                progress.skipped(service.id(), "it has no jar yet");
            }
        }
        bootstrapOrder = new BootstrapOrder(data);
        startPage = StartPage.part(ports, people, this::all);
    }

    private void addReplicas(Service service, int replicas, ServiceSettings settings, Path leash) throws IOException {
        for (int replica = 0; replica < replicas; replica++) {
            String name = service.partName(replica);
            ChildJvm part = ServicePart.of(
                    service, replica, settings, repository, data.resolve("run").resolve(name), leash, log(name));
            services.computeIfAbsent(service, none -> new ArrayList<>()).add(part);
        }
    }

    private ChildJvm trustService(Path others) {
        List<String> words = new ArrayList<>(List.of(
                "--port",
                Integer.toString(ports.trust()),
                "--data",
                data.resolve("trust").toString()));
        if (others != null) {
            words.addAll(List.of("--trust", others.toString()));
        }
        return new ChildJvm(
                new ChildJvm.Program(
                        "trust",
                        ports.trust(),
                        SmallJvm.flags(TRUST_HEAP_MEGABYTES),
                        classPath,
                        Main.class.getName(),
                        words,
                        data.resolve("trust"),
                        log("trust")),
                new HttpProbe("http://127.0.0.1:" + ports.trust() + "/health"));
    }

    private Path log(String part) {
        return logs.resolve(part + ".log");
    }

    /** A log tells of one run. */
    private void clearLogs() throws IOException {
        Files.createDirectories(logs);
        try (var old = Files.newDirectoryStream(logs, "*.log")) {
            for (Path log : old) {
                Files.delete(log);
            }
        }
    }

    PostgresPart postgres() {
        return postgres;
    }

    Databases databases() {
        return databases;
    }

    ChildJvm kafka() {
        return kafka;
    }

    ConnectPart connect() {
        return connect;
    }

    Part trust() {
        return trust;
    }

    Part mail() {
        return mail;
    }

    Part oidc() {
        return oidc;
    }

    Part startPage() {
        return startPage;
    }

    List<Part> services() {
        return services.values().stream().<Part>flatMap(List::stream).toList();
    }

    /** The replicas of one service; none if it is left out. */
    List<ChildJvm> services(Service service) {
        return services.getOrDefault(service, List.of());
    }

    Optional<ChildJvm> accessGrant() {
        return services(Service.ACCESS_GRANT).stream().findFirst();
    }

    BootstrapOrder bootstrapOrder() {
        return bootstrapOrder;
    }

    KafkaUsers kafkaUsers() {
        return kafkaUsers;
    }

    List<Part> all() {
        List<Part> all = new ArrayList<>(List.of(startPage, oidc, trust, mail));
        all.addAll(services());
        all.addAll(List.of(postgres, kafka, connect));
        return all;
    }
}
