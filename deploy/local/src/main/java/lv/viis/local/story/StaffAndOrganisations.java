package lv.viis.local.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/**
 * Step 1: who the bootstrap order named works, the registrar imports municipalities, institutions and heads, and a
 * second registrar confirms the heads of municipalities.
 */
final class StaffAndOrganisations {

    private static final List<String> KINDS = List.of("MUNICIPALITY", "INSTITUTION", "STATE_BODY");

    private final Plot plot;

    StaffAndOrganisations(Plot plot) {
        this.plot = plot;
    }

    String play() {
        for (var person : plot.suite.people().staff()) {
            var token = plot.tokens.access(person.id(), "country");
            var roles = plot.access(token).get("/v1/me").expect(200).json().path("roles");
            Plot.check(roles.toString().contains(person.role()), person.id() + " is " + person.role());
        }
        var registrar = plot.tokens.access("registrar", "country");
        var csv = DemoData.organisations();
        var imported = plot.registry(registrar)
                .post("/v1/organisation-imports", "text/csv; charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8))
                .expect(201);
        var confirmed = confirmHeads();
        plot.tokens.exchange(plot.tokens.idToken("head"), "country").expect(400);
        plot.registry(plot.tokens.access("head"))
                .post("/v1/organisation-imports", "text/csv; charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8))
                .expectProblem(403, "forbidden");

        plot.schoolId = plot.path.organisation(Plot.SCHOOL_NUMBER);
        plot.otherId = plot.path.organisation(Plot.OTHER_NUMBER);
        var seen = plot.registry(registrar)
                .get("/v1/organisations/" + plot.schoolId)
                .expect(200)
                .text();
        var code = plot.suite.people().get("head").personalCode();
        Plot.check(!seen.contains(code) && !seen.contains(code.replace("-", "")), "no read gives a head's code");
        return "%s created, %s changed, %d heads confirmed by a second registrar; %d organisations on Kafka"
                .formatted(
                        imported.at("/created"),
                        imported.at("/changed"),
                        confirmed,
                        onKafka(imported.json().path("created").asInt()));
    }

    /** One registrar alone makes nobody head of a municipality. */
    private int confirmHeads() {
        var confirmed = 0;
        while (true) {
            var waiting = HeadProposals.waiting(plot);
            if (waiting.isEmpty()) {
                return confirmed;
            }
            if (confirmed == 0) {
                HeadProposals.confirm(plot, "registrar", waiting.get(0))
                        .expectProblem(403, "second-registrar-is-the-first");
            }
            for (var id : waiting) {
                HeadProposals.confirm(plot, "registrar-2", id).expect(200);
                confirmed++;
            }
        }
    }

    /** The state topic has each of them, and the two state bodies. */
    private int onKafka(int created) {
        try (var topic = new TopicReader(plot.suite, "viis.registry.organisation")) {
            var kinds = new HashSet<String>();
            var ids = new HashSet<String>();
            topic.await(
                    "every organisation",
                    record -> {
                        kinds.add(record.data().path("kind").asText());
                        ids.add(record.record().key());
                        return ids.size() >= created + 2 && kinds.containsAll(KINDS);
                    },
                    Duration.ofSeconds(20));
            return ids.size();
        }
    }
}
