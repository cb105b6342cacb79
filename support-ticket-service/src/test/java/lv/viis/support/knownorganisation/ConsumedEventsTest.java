package lv.viis.support.knownorganisation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void the_registrys_own_example_is_understood() {
        assumeTrue(
                Files.exists(Path.of(REGISTRY, "contract/events/OrganisationRegistered.json")),
                "the registry's contract is not here yet");
        var told = Event.read(
                Contract.example(REGISTRY, "OrganisationRegistered").get("data").toString(),
                OrganisationListener.Organisation.class);
        assertNotNull(told.name());
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
