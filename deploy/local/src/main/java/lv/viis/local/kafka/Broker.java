package lv.viis.local.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Main class of the Kafka broker: one node that is broker and controller; formats its directory at the first start. */
public final class Broker {

    private Broker() {}

    public static void main(String[] args) throws Exception {
        Properties settings = new Properties();
        try (var in = Files.newBufferedReader(Path.of(args[0]))) {
            settings.load(in);
        }
        KafkaConfig config = KafkaConfig.fromProps(settings);
        String directory = settings.getProperty("log.dirs");
        if (!Files.exists(Path.of(directory, "meta.properties"))) {
            format(config, directory);
        }
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        server.awaitShutdown();
    }

    private static void format(KafkaConfig config, String directory) throws Exception {
        new Formatter()
                .setNodeId(config.nodeId())
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .addDirectory(directory)
                .setMetadataLogDirectory(directory)
                .run();
    }
}
