package lv.viis.registry;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.Test;

/** Each published event has the shape of its example in {@code contract/events}. */
@QuarkusTest
class PublishedEventsTest {

    private static void isLikeItsExample(EventRows row) {
        assertEquals(List.of(), Contract.differences(row));
        assertEquals(row.key(), row.aggregateId());
    }

    @Test
    void the_state_bodies_of_the_migration() {
        isLikeItsExample(EventRows.last("OrganisationRegistered", Given.MINISTRY));
        isLikeItsExample(EventRows.last("OrganisationRegistered", Given.QUALITY_SERVICE));
    }

    @Test
    void an_organisation_registered_and_changed() {
        var number = Given.number();
        var columns = Map.of("founder", "0001000", "legalNumber", "90000048472", "addressAtvk", "0001000");
        Given.importing(Given.csv(Given.riga(), Given.institution(number, columns)))
                .then()
                .statusCode(201);
        var renamed = new HashMap<>(columns);
        renamed.put("name", "Jauns nosaukums");
        Given.importing(Given.csv(Given.institution(number, renamed))).then().statusCode(201);
        var id = Given.byNumber(number);
        isLikeItsExample(EventRows.last("OrganisationRegistered", id));
        isLikeItsExample(EventRows.last("OrganisationChanged", id));
        isLikeItsExample(EventRows.last("OrganisationRegistered", Given.theMunicipality()));
    }

    @Test
    void an_organisation_closed() {
        var id = Given.anInstitution();
        var body =
                "{\"reason\": \"ABSORBED\", \"date\": \"2026-09-01\", \"successors\": [\"%s\"], \"actNumber\": \"DEMO-8\", \"actDate\": \"2026-08-01\"}"
                        .formatted(Given.anInstitution());
        given().auth()
                .oauth2(Given.registrar())
                .contentType("application/json")
                .header("If-Match", Given.etag(id))
                .body(body)
                .post("/v1/organisations/" + id + "/closure")
                .then()
                .statusCode(200);
        isLikeItsExample(EventRows.last("OrganisationClosed", id));
    }

    @Test
    void headships_changed() {
        var id = Given.anInstitution();
        Given.aHead(id, "161175-19997", "2024-09-01").then().statusCode(201);
        isLikeItsExample(EventRows.last("HeadshipsChanged", id));
    }
}
