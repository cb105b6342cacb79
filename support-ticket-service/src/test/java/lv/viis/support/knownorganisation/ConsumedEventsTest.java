package lv.viis.support.knownorganisation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.Incoming;
import lv.viis.support.Given;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsumedEventsTest {

    private static final String REGISTRY = "../institution-registry-service";

    @Test
    void the_registrys_own_examples_are_understood() {
        for (var type : List.of("OrganisationRegistered", "OrganisationChanged", "OrganisationClosed")) {
            var example = Contract.example(REGISTRY, type);
            var told = Event.read(example.get("data").toString(), OrganisationListener.Organisation.class);
            assertEquals(example.get("key").asText(), told.organisationId().toString());
            assertNotNull(told.name());
        }
    }

    @Test
    void a_renamed_and_closed_organisation_is_still_asked_about() {
        var id = Given.organisation();
        told(id, "OrganisationChanged", 2, "Renamed School", "ACTIVE");
        told(id, "OrganisationClosed", 3, "Renamed School", "CLOSED");
        told(id, "OrganisationChanged", 2, "Example School", "ACTIVE");
        Given.json(Given.anyone(), Given.newTicket(id))
                .post("/v1/tickets")
                .then()
                .statusCode(201)
                .body("organisationName", equalTo("Renamed School"));
    }

    @Test
    void what_is_not_understood_is_ignored() {
        var id = Given.organisation();
        Incoming.on("organisations", "OrganisationPraised")
                .key(id)
                .aggregate(id, 2)
                .send("{}");
        told(id, "OrganisationChanged", 3, "Renamed School", "ACTIVE");
        Given.json(Given.anyone(), Given.newTicket(id))
                .post("/v1/tickets")
                .then()
                .body("organisationName", equalTo("Renamed School"));
    }

    private static void told(UUID id, String type, long version, String name, String status) {
        Incoming.on("organisations", type).key(id).aggregate(id, version).send("""
                        {"organisationId":"%s","kind":"INSTITUTION","name":"%s","status":"%s","later":1}""".formatted(id, name, status));
    }
}
