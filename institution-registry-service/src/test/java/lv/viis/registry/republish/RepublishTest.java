package lv.viis.registry.republish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import lv.viis.chassis.testing.EventRows;
import lv.viis.registry.Database;
import lv.viis.registry.Given;
import org.junit.jupiter.api.Test;

/** The state told again, for a consumer that starts anew. */
@QuarkusTest
class RepublishTest {

    @Inject
    Republish republish;

    @Test
    void every_organisation_and_its_heads_are_told_again_under_the_version_they_have() {
        var headed = Given.anInstitution();
        Given.aHead(headed, "161175-19997", "2024-09-01").then().statusCode(201);
        var unheaded = Given.anInstitution();
        var heads = EventRows.last("HeadshipsChanged", headed);
        var organisations = Database.number("select count(*) from organisation");
        var toldBefore = toldOrganisations();

        assertEquals(0, republish.run(List.of()));

        assertEquals(toldBefore + organisations, toldOrganisations());
        var again = EventRows.last("HeadshipsChanged", headed);
        assertEquals(heads.data(), again.data());
        assertEquals(heads.version(), again.version());
        assertTrue(EventRows.of("HeadshipsChanged").stream()
                .noneMatch(row -> row.key().equals(unheaded.toString())));
        assertEquals(0, EventRows.last("OrganisationChanged", Given.MINISTRY).version());
    }

    private static int toldOrganisations() {
        return EventRows.of("OrganisationRegistered").size()
                + EventRows.of("OrganisationChanged").size()
                + EventRows.of("OrganisationClosed").size();
    }
}
