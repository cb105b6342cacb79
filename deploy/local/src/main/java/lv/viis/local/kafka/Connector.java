package lv.viis.local.kafka;

import java.util.List;
import lv.viis.local.part.Service;

/** A connector that carries the inserts of one log table to Kafka: each is a user there with topics of its own. */
public record Connector(Service service, String table, String slot) {

    /** The table of events, which every service has. */
    public static final String EVENT_LOG = "event_log";

    /** The epoch log has a connector of its own, so that no bulk work delays a revocation. */
    public static final List<Connector> ALL = List.of(
            new Connector(Service.REGISTRY, EVENT_LOG, "registry_event"),
            new Connector(Service.REGISTRATION, EVENT_LOG, "registration_event"),
            new Connector(Service.ACCESS_GRANT, EVENT_LOG, "access_event"),
            new Connector(Service.ACCESS_GRANT, "epoch_log", "access_epoch"),
            new Connector(Service.SUPPORT, EVENT_LOG, "support_event"));

    public String name() {
        return slot.replace('_', '-');
    }
}
