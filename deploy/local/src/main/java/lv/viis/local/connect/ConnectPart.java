package lv.viis.local.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import lv.viis.local.kafka.Connector;
import lv.viis.local.kafka.KafkaUsers;
import lv.viis.local.part.ChildJvm;
import lv.viis.local.part.Part;
import lv.viis.local.part.PartFailed;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Secrets;
import lv.viis.local.part.SmallJvm;
import lv.viis.local.postgres.Databases;
import lv.viis.local.postgres.ServerCertificate;
import org.apache.kafka.connect.cli.ConnectStandalone;

/** The Kafka Connect worker with the connectors of every log table that exists, and a watcher that restarts failed ones. */
public final class ConnectPart implements Part {

    private static final int HEAP_MEGABYTES = 256;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ports ports;
    private final Path directory;
    private final Databases databases;
    private final ServerCertificate certificate;
    private final KafkaUsers kafkaUsers;
    private final Secrets secrets;
    private final List<Path> classPath;
    private final Path log;
    private volatile ChildJvm worker;
    private volatile Runnable death = () -> {};

    public ConnectPart(
            Ports ports,
            Path directory,
            Databases databases,
            ServerCertificate certificate,
            KafkaUsers kafkaUsers,
            Secrets secrets,
            List<Path> classPath,
            Path log) {
        this.ports = ports;
        this.directory = directory;
        this.databases = databases;
        this.certificate = certificate;
        this.kafkaUsers = kafkaUsers;
        this.secrets = secrets;
        this.classPath = classPath;
        this.log = log;
    }

    /** After the migrations: they make the publications. */
    @Override
    public synchronized void start() {
        try {
            List<String> arguments = new ArrayList<>();
            arguments.add(write("worker", workerSettings()));
            List<Connector> connectors = connectors();
            for (Connector connector : connectors) {
                String carrier = Databases.carrier(connector.service());
                Properties settings = ConnectorSettings.of(
                        connector, ports.postgres(), carrier, secrets.password(carrier), certificate);
                // Each writes as itself: one that is led astray reaches no other service's topic.
                kafkaUsers.put(settings, "producer.override.", connector.name());
                arguments.add(write(connector.name(), settings));
            }
            worker = new ChildJvm(
                    new ChildJvm.Program(
                            name(),
                            port(),
                            SmallJvm.flags(HEAP_MEGABYTES),
                            classPath,
                            ConnectStandalone.class.getName(),
                            arguments,
                            directory,
                            log),
                    () -> runningTasks() == connectors.size());
        } catch (IOException cause) {
            throw new PartFailed(name(), "could not be configured", log, cause);
        }
        worker.onDeath(death);
        worker.start();
        watch(worker);
    }

    private List<Connector> connectors() {
        return Connector.ALL.stream()
                .filter(connector -> databases.hasTable(connector.service(), connector.table()))
                .toList();
    }

    private String write(String name, Properties settings) throws IOException {
        Path file = directory.resolve(name + ".properties");
        Secrets.writePrivately(file, settings);
        return file.toString();
    }

    private Properties workerSettings() {
        Properties settings = new Properties();
        kafkaUsers.put(settings, "", KafkaUsers.CONNECT);
        settings.put("connector.client.config.override.policy", "All");
        settings.put("listeners", "http://127.0.0.1:" + port());
        settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put(
                "offset.storage.file.filename", directory.resolve("offsets").toString());
        settings.put("offset.flush.interval.ms", "1000");
        settings.put("plugin.discovery", "service_load");
        settings.put("producer.linger.ms", "0");
        settings.put("task.shutdown.graceful.timeout.ms", "3000");
        return settings;
    }

    /** The state of each connector and its task, as Connect's REST interface tells it. */
    public JsonNode status() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri("/connectors?expand=status"))
                .timeout(Duration.ofSeconds(2))
                .build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofInputStream()).body());
    }

    private int runningTasks() throws IOException, InterruptedException {
        int running = 0;
        for (JsonNode connector : status()) {
            for (JsonNode task : connector.at("/status/tasks")) {
                running += "RUNNING".equals(task.path("state").asText()) ? 1 : 0;
            }
        }
        return running;
    }

    /** What the operator of Kafka does in production: a failed connector or task is started again. */
    private void watch(ChildJvm watched) {
        Thread watcher = new Thread(
                () -> {
                    while (watched.running()) {
                        try {
                            Thread.sleep(1000);
                            restartFailed();
                        } catch (InterruptedException ended) {
                            return;
                        } catch (IOException | RuntimeException notAnswering) {
                            // It is asked again in a second.
                        }
                    }
                },
                "connect-watcher");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void restartFailed() throws IOException, InterruptedException {
        var connectors = status().properties();
        for (var connector : connectors) {
            if (connector.getValue().findValuesAsText("state").contains("FAILED")) {
                String path = "/connectors/" + connector.getKey() + "/restart?includeTasks=true&onlyFailed=true";
                HTTP.send(
                        HttpRequest.newBuilder(uri(path))
                                .timeout(Duration.ofSeconds(5))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding());
            }
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    @Override
    public String name() {
        return "connect";
    }

    @Override
    public int port() {
        return ports.connect();
    }

    @Override
    public void stop() {
        if (worker != null) {
            worker.stop();
        }
    }

    @Override
    public void kill() {
        if (worker != null) {
            worker.kill();
        }
    }

    @Override
    public boolean running() {
        return worker != null && worker.running();
    }

    @Override
    public boolean healthy() {
        return worker != null && worker.healthy();
    }

    @Override
    public OptionalLong pid() {
        return worker == null ? OptionalLong.empty() : worker.pid();
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
