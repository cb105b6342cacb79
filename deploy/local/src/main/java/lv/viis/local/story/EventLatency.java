package lv.viis.local.story;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;

/** How long events take from the change to a consumer on Kafka, measured on access records of protected reads. */
public final class EventLatency {

    private static final String TOPIC = "viis.audit.access";
    private static final int EVENTS = 500;

    private EventLatency() {}

    /**
     * Makes 500 events and reads them.
     *
     * @return from the begin of the transaction, so a little more than from its commit, until a consumer had the record
     */
    public static Latency measure(LocalSuite suite) {
        var registrar = Api.at(suite.url(Service.REGISTRY)).as(new Tokens(suite).access("registrar", "country"));
        var school = new AccessPath(suite).organisation(Plot.SCHOOL_NUMBER);
        var latency = new Latency();
        try (var topic = new TopicReader(suite, TOPIC)) {
            var start = Instant.now();
            for (var i = 0; i < EVENTS; i++) {
                registrar.get("/v1/organisations/" + school + "/headships").expect(200);
            }
            var counted = new HashSet<String>();
            topic.await(
                    EVENTS + " access records",
                    received -> {
                        if (!received.told().isBefore(start) && counted.add(received.header("ce_id"))) {
                            latency.add(Duration.between(received.told(), received.at()));
                        }
                        return counted.size() == EVENTS;
                    },
                    Duration.ofSeconds(30));
        }
        return latency;
    }
}
