package lv.viis.registration.applying.employment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A head tells in one call that somebody leaves. */
@QuarkusTest
class LeaverNoticeTest {

    private static Response give(DemoPerson by, UUID employer, DemoPerson who, LocalDate lastDay) {
        return Given.by(by.token())
                .contentType("application/json")
                .body("""
                        {"organisationId":"%s","personId":"%s","lastDay":"%s"}""".formatted(employer, who.id(), lastDay))
                .post("/v1/leaver-notices");
    }

    @Test
    @Tag("A17")
    void who_has_left_is_applied_for_no_longer() {
        var waiting = Given.waiting().submitted();
        give(waiting.head(), waiting.employer(), waiting.employee(), Given.TODAY.minusDays(1))
                .then()
                .statusCode(201)
                .body("lastDay", equalTo(Given.TODAY.minusDays(1).toString()));
        waiting.read(waiting.head().token())
                .then()
                .body("state", equalTo("CLOSED"))
                .body("closeReason", equalTo("EMPLOYMENT_ENDED"));
        var told = EventRows.last("EmploymentEnded", waiting.employee().id()).data();
        assertEquals(waiting.employer().toString(), told.path("organisationId").asText());
        assertEquals(Given.TODAY.minusDays(1).toString(), told.path("lastDay").asText());
        RestAssured.given()
                .auth()
                .oauth2(waiting.head().token())
                .get("/v1/people/" + waiting.employee().id())
                .then()
                .body("employments.lastDay", contains(Given.TODAY.minusDays(1).toString()));
    }

    @Test
    void an_end_ahead_closes_nothing_before_its_day() {
        var waiting = Given.waiting().submitted();
        give(waiting.head(), waiting.employer(), waiting.employee(), Given.TODAY.plusDays(5))
                .then()
                .statusCode(201);
        assertEquals("SUBMITTED", waiting.state());
        EventRows.last("EmploymentEnded", waiting.employee().id());
    }

    @Test
    void who_comes_back_is_applied_for_anew() {
        var waiting = Given.waiting().submitted();
        give(waiting.head(), waiting.employer(), waiting.employee(), Given.TODAY.minusDays(2))
                .then()
                .statusCode(201);
        var back = Given.body(waiting.employer(), waiting.employee(), "INSTITUTION_EDITOR", waiting.employer())
                .replaceFirst(
                        "\"employment\":\\{\"from\":\"[^\"]*\"", "\"employment\":{\"from\":\"" + Given.TODAY + "\"");
        String state = Given.create(waiting.head(), back)
                .then()
                .statusCode(201)
                .extract()
                .path("state");
        assertEquals("DRAFT", state);
    }

    @Test
    void only_the_own_head_gives_notice_and_only_of_who_works_there() {
        var waiting = Given.waiting().submitted();
        var neighbour = Given.institution();
        var stranger = Given.headOf(neighbour);
        give(stranger, waiting.employer(), waiting.employee(), Given.TODAY)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-employer"));
        give(stranger, neighbour, waiting.employee(), Given.TODAY)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        give(waiting.employee(), waiting.employer(), waiting.employee(), Given.TODAY)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-employer"));
        assertEquals("SUBMITTED", waiting.state());
    }
}
