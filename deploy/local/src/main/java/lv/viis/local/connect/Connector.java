package lv.viis.local.connect;

import java.util.List;
import java.util.Properties;
import lv.viis.local.postgres.ServerCertificate;
import lv.viis.local.service.Service;

/** A Debezium connector that carries the inserts of one log table to Kafka as CloudEvents. */
public record Connector(Service service, String table, String slot) {

    private static final String EVENT_LOG = "event_log";

    /** The epoch log has a connector of its own, so that no bulk work delays a revocation. */
    public static final List<Connector> ALL = List.of(
            new Connector(Service.REGISTRY, EVENT_LOG, "registry_event"),
            new Connector(Service.REGISTRATION, EVENT_LOG, "registration_event"),
            new Connector(Service.ACCESS_GRANT, EVENT_LOG, "access_event"),
            new Connector(Service.ACCESS_GRANT, "epoch_log", "access_epoch"),
            new Connector(Service.SUPPORT, EVENT_LOG, "support_event"));

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

    public String name() {
        return slot.replace('_', '-');
    }

    Properties settings(int postgresPort, String user, String password, ServerCertificate certificate) {
        Properties settings = new Properties();
        settings.put("name", name());
        settings.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        settings.put("tasks.max", "1");
        settings.put("topic.prefix", name());
        database(settings, postgresPort, user, password);
        settings.put("database.sslmode", "verify-full");
        settings.put("database.sslrootcert", certificate.certificate().toString());
        settings.put("snapshot.mode", "when_needed");
        settings.put("lsn.flush.mode", "connector_and_driver");
        settings.put("poll.interval.ms", pollMillis());
        settings.put("heartbeat.interval.ms", "5000");
        settings.put("retriable.restart.connector.wait.ms", "1000");
        settings.put("tombstones.on.delete", "false");
        settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
        router(settings);
        return settings;
    }

    /** Each look costs processor time also when there is nothing: a withdrawn right is worth more looks than the rest. */
    private String pollMillis() {
        return table.equals(EVENT_LOG) ? "20" : "5";
    }

    private void database(Properties settings, int port, String user, String password) {
        settings.put("plugin.name", "pgoutput");
        settings.put("database.hostname", "127.0.0.1");
        settings.put("database.port", Integer.toString(port));
        settings.put("database.dbname", service.database());
        settings.put("database.user", user);
        settings.put("database.password", password);
        settings.put("slot.name", slot);
        settings.put("publication.name", table + "_pub");
        settings.put("publication.autocreate.mode", "disabled");
        settings.put("table.include.list", "public." + table);
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
