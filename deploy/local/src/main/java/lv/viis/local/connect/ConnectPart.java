package lv.viis.local.connect;

import java.io.IOException;
import java.nio.file.Path;
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
import lv.viis.local.part.Program;
import lv.viis.local.part.Secrets;
import lv.viis.local.part.SmallJvm;
import lv.viis.local.postgres.Databases;
import org.apache.kafka.connect.cli.ConnectStandalone;

/** The Kafka Connect worker with the connectors of every log table that exists, and a watcher that restarts failed ones. */
public final class ConnectPart implements Part {

    private static final int HEAP_MEGABYTES = 256;

    private final Ports ports;
    private final Path directory;
    private final Databases databases;
    private final KafkaUsers kafkaUsers;
    private final ConnectorSettings connectorSettings;
    private final List<Path> classPath;
    private final Path log;
    private final ConnectApi api;
    private volatile ChildJvm worker;
    private volatile Runnable death = () -> {};

    public ConnectPart(
            Ports ports,
            Path directory,
            Databases databases,
            KafkaUsers kafkaUsers,
            ConnectorSettings connectorSettings,
            List<Path> classPath,
            Path log) {
        this.ports = ports;
        this.directory = directory;
        this.databases = databases;
        this.kafkaUsers = kafkaUsers;
        this.connectorSettings = connectorSettings;
        this.classPath = classPath;
        this.log = log;
        this.api = new ConnectApi(ports.connect());
    }

    /** After the migrations: they make the publications. */
    @Override
    public synchronized void start() {
        try {
            List<String> arguments = new ArrayList<>();
            arguments.add(write("worker", workerSettings()));
            List<Connector> connectors = connectors();
            for (Connector connector : connectors) {
                arguments.add(write(connector.name(), connectorSettings.of(connector)));
            }
            worker = new ChildJvm(
                    new Program(
                            name(),
                            port(),
                            SmallJvm.flags(HEAP_MEGABYTES),
                            classPath,
                            ConnectStandalone.class.getName(),
                            arguments,
                            directory,
                            log),
                    () -> api.runningTasks() == connectors.size());
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

    /** What the operator of Kafka does in production: a failed connector or task is started again. */
    private void watch(ChildJvm watched) {
        Thread watcher = new Thread(
                () -> {
                    while (watched.running()) {
                        try {
                            Thread.sleep(1000);
                            api.restartFailed();
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
