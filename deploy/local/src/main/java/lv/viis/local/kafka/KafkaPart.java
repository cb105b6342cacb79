package lv.viis.local.kafka;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import lv.viis.local.part.ChildJvm;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Program;
import lv.viis.local.part.Secrets;
import lv.viis.local.part.SmallJvm;

/** How the broker is run. */
public final class KafkaPart {

    private static final int HEAP_MEGABYTES = 192;

    private KafkaPart() {}

    public static ChildJvm of(Ports ports, KafkaUsers users, Path directory, List<Path> classPath, Path log)
            throws IOException {
        Path file = directory.resolve("broker.properties");
        Secrets.writePrivately(file, settings(ports, users, directory.resolve("log")));
        return new ChildJvm(
                new Program(
                        "kafka",
                        ports.kafka(),
                        SmallJvm.flags(HEAP_MEGABYTES),
                        classPath,
                        Broker.class.getName(),
                        List.of(file.toString()),
                        directory,
                        log),
                () -> accepts(ports.kafka()));
    }

    private static boolean accepts(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        }
    }

    private static Properties settings(Ports ports, KafkaUsers users, Path logDirectory) {
        Properties settings = new Properties();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + ports.kafkaController());
        settings.put(
                "listeners",
                "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(ports.kafka(), ports.kafkaController()));
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("inter.broker.listener.name", "CLIENTS");
        access(settings, users);
        settings.put("log.dirs", logDirectory.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        // The default of 128 MB would not fit into a small heap.
        settings.put("log.cleaner.dedupe.buffer.size", "2097152");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("log.retention.check.interval.ms", "60000");
        return settings;
    }

    /** Nobody without a login, and with one only what {@link Topics} allows. */
    private static void access(Properties settings, KafkaUsers users) {
        settings.put("listener.security.protocol.map", "CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        settings.put("listener.name.clients.plain.sasl.jaas.config", users.broker());
        settings.put("listener.name.controller.plain.sasl.jaas.config", users.broker());
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("super.users", "User:" + KafkaUsers.BROKER + ";User:" + KafkaUsers.OPERATOR);
    }
}
