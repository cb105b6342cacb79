package lv.viis.local.connect;

import java.util.Properties;
import lv.viis.local.kafka.Connector;
import lv.viis.local.kafka.KafkaUsers;
import lv.viis.local.part.Secrets;
import lv.viis.local.postgres.Databases;
import lv.viis.local.postgres.ServerCertificate;

/** How Debezium is told which log's rows to carry, as CloudEvents, and as whom it reads and writes. */
public final class ConnectorSettings {

    private static final String HEADERS = String.join(
            ",",
            "type:header:ce_type",
            "id:header:ce_id",
            "source:header:ce_source",
            "key:header:ce_subject",
            "occurred_at:header:ce_time",
            "specversion:header:ce_specversion",
            "traceparent:header:traceparent",
            "aggregate_id:header:ce_aggregateid",
            "aggregate_version:header:ce_sequence");

    private final int postgresPort;
    private final ServerCertificate certificate;
    private final KafkaUsers kafkaUsers;
    private final Secrets secrets;

    public ConnectorSettings(int postgresPort, ServerCertificate certificate, KafkaUsers kafkaUsers, Secrets secrets) {
        this.postgresPort = postgresPort;
        this.certificate = certificate;
        this.kafkaUsers = kafkaUsers;
        this.secrets = secrets;
    }

    Properties of(Connector connector) {
        Properties settings = new Properties();
        settings.put("name", connector.name());
        settings.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        settings.put("tasks.max", "1");
        settings.put("topic.prefix", connector.name());
        database(settings, connector);
        settings.put("snapshot.mode", "when_needed");
        settings.put("lsn.flush.mode", "connector_and_driver");
        settings.put("poll.interval.ms", pollMillis(connector));
        settings.put("heartbeat.interval.ms", "5000");
        settings.put("retriable.restart.connector.wait.ms", "1000");
        settings.put("tombstones.on.delete", "false");
        settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
        router(settings);
        // Each writes as itself: one that is led astray reaches no other service's topic.
        kafkaUsers.put(settings, "producer.override.", connector.name());
        return settings;
    }

    /** Each look costs processor time also when there is nothing: a withdrawn right is worth more looks than the rest. */
    private static String pollMillis(Connector connector) {
        return connector.table().equals(Connector.EVENT_LOG) ? "20" : "10";
    }

    private void database(Properties settings, Connector connector) {
        String carrier = Databases.carrier(connector.service());
        settings.put("plugin.name", "pgoutput");
        settings.put("database.hostname", "127.0.0.1");
        settings.put("database.port", Integer.toString(postgresPort));
        settings.put("database.dbname", connector.service().database());
        settings.put("database.user", carrier);
        settings.put("database.password", secrets.password(carrier));
        settings.put("database.sslmode", "verify-full");
        settings.put("database.sslrootcert", certificate.certificate().toString());
        settings.put("slot.name", connector.slot());
        settings.put("publication.name", connector.table() + "_pub");
        settings.put("publication.autocreate.mode", "disabled");
        settings.put("table.include.list", "public." + connector.table());
        // Without it a partitioned table carries nothing, with no warning.
        settings.put("publish.via.partition.root", "true");
    }

    private static void router(Properties settings) {
        settings.put("transforms", "outbox");
        settings.put("transforms.outbox.type", "io.debezium.transforms.outbox.EventRouter");
        settings.put("transforms.outbox.route.by.field", "topic");
        settings.put("transforms.outbox.route.topic.replacement", "${routedByValue}");
        settings.put("transforms.outbox.table.field.event.id", "id");
        settings.put("transforms.outbox.table.field.event.key", "key");
        settings.put("transforms.outbox.table.field.event.payload", "data");
        // Expanding JSON alters it: the data travels as text, byte for byte.
        settings.put("transforms.outbox.table.expand.json.payload", "false");
        settings.put("transforms.outbox.table.fields.additional.placement", HEADERS);
    }
}
