package lv.viis.access.granting.grant;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadGrantsTest {

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static int count(RequestSpecification request) {
        return request.get("/v1/grants").then().statusCode(200).extract().path("items.size()");
    }

    @Test
    @Tag("D21")
    void an_officer_finds_by_person_employer_object_and_role() {
        var application = Given.application().submitted();
        var grant = application.grantId();
        assertEquals(1, count(as(Given.officer()).queryParam("personId", application.person)));
        assertEquals(1, count(as(Given.officer()).queryParam("employerId", application.employer)));
        assertEquals(1, count(as(Given.officer()).queryParam("objectId", application.employer)));
        assertEquals(
                0,
                count(as(Given.officer())
                        .queryParam("objectId", application.employer)
                        .queryParam("role", "INSTITUTION_READER")));
        Given.readGrant(grant, Given.officer()).statusCode(200);
        assertEquals(
                application.person.toString(),
                EventRows.last("PersonalDataAccessed", application.employer)
                        .data()
                        .at("/subjectIds/0")
                        .asText());
    }

    @Test
    @Tag("A11")
    void as_of_a_day_only_what_held_on_it_is_found() {
        var employer = Given.institution();
        var application = Given.application(employer)
                .line("INSTITUTION_EDITOR", employer, TODAY.plusDays(10), TODAY.plusDays(20))
                .submitted();
        var grant = application.grantId();
        Given.readGrant(grant, Given.officer()).body("state", equalTo("SCHEDULED"));
        assertEquals(0, asOf(application.person, TODAY.plusDays(9)));
        assertEquals(1, asOf(application.person, TODAY.plusDays(10)));
        assertEquals(1, asOf(application.person, TODAY.plusDays(20)));
        assertEquals(0, asOf(application.person, TODAY.plusDays(21)));
        as(Given.officer())
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"reasonCode\":\"DUTY_ENDED\"}")
                .post("/v1/grants/" + grant + "/revocation")
                .then()
                .statusCode(200);
        assertEquals(0, asOf(application.person, TODAY.plusDays(10)));
    }

    private static int asOf(UUID person, LocalDate day) {
        return count(as(Given.officer()).queryParam("personId", person).queryParam("asOf", day.toString()));
    }

    @Test
    void a_person_sees_the_own_grants_only() {
        var application = Given.application().submitted();
        var grant = application.grantId();
        var self = Tokens.of(application.person).sign();
        assertEquals(1, count(as(self)));
        Given.readGrant(grant, self).statusCode(200);
        var other = Tokens.of(UUID.randomUUID()).sign();
        assertEquals(0, count(as(other).queryParam("personId", application.person)));
        Given.readGrant(grant, other).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void a_head_sees_the_grants_through_the_own_organisation() {
        var application = Given.application().submitted();
        var grant = application.grantId();
        var head = Tokens.of(UUID.randomUUID())
                .roles("INSTITUTION_HEAD")
                .organisation(application.employer)
                .sign();
        Given.readGrant(grant, head).statusCode(200);
        assertEquals(1, count(as(head)));
        var editor = Tokens.of(UUID.randomUUID())
                .roles("INSTITUTION_EDITOR")
                .organisation(application.employer)
                .sign();
        Given.readGrant(grant, editor).statusCode(404).body("code", equalTo("not-found"));
        var headElsewhere = Tokens.of(UUID.randomUUID())
                .roles("INSTITUTION_HEAD")
                .organisation(Given.institution())
                .sign();
        Given.readGrant(grant, headElsewhere).statusCode(404).body("code", equalTo("not-found"));
    }
}
