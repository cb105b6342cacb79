package lv.viis.access.known.knownorganisation;

import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.viis.access.Given;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CloseOrganisationTest {

    @Test
    @Tag("D12")
    void a_closed_organisations_grants_end_at_once() {
        var application = Given.application().submitted();
        var grant = application.grantId();
        Given.organisation(application.employer, 2, "INSTITUTION", "CLOSED", null, TODAY);
        Given.readGrant(grant, Given.officer())
                .body("state", equalTo("ENDED"))
                .body("endReason", equalTo("ORGANISATION_CLOSED"));
        assertEquals(
                "ORGANISATION_CLOSED",
                EventRows.last("GrantEnded", application.person)
                        .data()
                        .path("reason")
                        .asText());
    }

    @Test
    @Tag("D12")
    void one_that_will_close_keeps_its_grants_until_then() {
        var application = Given.application().submitted();
        var grant = application.grantId();
        Given.organisation(application.employer, 2, "INSTITUTION", "CLOSED", null, TODAY.plusDays(30));
        Given.readGrant(grant, Given.officer())
                .body("state", equalTo("ACTIVE"))
                .body("endReason", nullValue())
                .body("lastDay", equalTo(TODAY.plusDays(29).toString()));
    }

    @Test
    @Tag("D12")
    void a_change_ends_nothing() {
        var application = Given.application().submitted();
        var grant = application.grantId();
        Given.organisation(application.employer, 2, "INSTITUTION", "ACTIVE", null, null);
        Given.readGrant(grant, Given.officer()).body("state", equalTo("ACTIVE")).header("ETag", equalTo("\"0\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"OrganisationRegistered", "OrganisationChanged", "OrganisationClosed"})
    void the_events_of_the_registry_are_read_as_it_publishes_them(String type) {
        assumeTrue(
                Files.exists(Path.of("../institution-registry-service/contract/events", type + ".json")),
                type + " is not published yet");
        var data = Contract.example("../institution-registry-service", type)
                .path("data")
                .toString();
        var state = Event.read(data, OrganisationListener.OrganisationState.class);
        assertEquals(type.equals("OrganisationClosed"), state.closedOn() != null);
    }
}
