package lv.viis.access;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;

/** Two colleagues of a school, of whom one may act for the other; each got the own grant by a decision. */
public final class Deputies {

    public final UUID school = Given.institution();
    public final UUID head = Given.headOf(school);
    public final UUID principal;
    public final UUID deputy;
    public final UUID lent;
    public final UUID own;

    public Deputies() {
        this(UUID.randomUUID(), UUID.randomUUID());
    }

    public Deputies(UUID principal, UUID deputy) {
        this.principal = principal;
        this.deputy = deputy;
        lent = granted(principal, "INSTITUTION_EDITOR");
        own = granted(deputy, "INSTITUTION_READER");
    }

    /** Another grant on the school, for a year from today. */
    public UUID granted(UUID person, String role) {
        return UUID.fromString(Given.application(school)
                .of("GRANT", person)
                .line(role, school, TODAY, TODAY.plusYears(1).minusDays(1))
                .submitted()
                .grantId());
    }

    public ValidatableResponse appoint() {
        return appoint(person(principal), deputy, lent, TODAY, TODAY.plusDays(14));
    }

    public ValidatableResponse appoint(String token, UUID whom, Object grant, LocalDate from, LocalDate lastDay) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("""
                        {"deputyId":"%s","grantIds":["%s"],"from":"%s","lastDay":"%s",
                         "basis":{"number":"1-9/17","date":"2026-09-01"}}""".formatted(whom, grant, from, lastDay))
                .post("/v1/deputyships")
                .then();
    }

    /** Appointed, and consented to by the head. */
    public String appointed() {
        String id = appoint().statusCode(201).extract().path("id");
        act(headToken(), id, "consent", 0).statusCode(200);
        return id;
    }

    public static ValidatableResponse act(String token, String id, String what, long version) {
        return given().auth()
                .oauth2(token)
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/deputyships/" + id + "/" + what)
                .then();
    }

    public static ValidatableResponse read(String id) {
        return given().auth()
                .oauth2(Given.officer())
                .get("/v1/deputyships/" + id)
                .then()
                .statusCode(200);
    }

    public String headToken() {
        return Tokens.of(head)
                .organisation(school)
                .roles("INSTITUTION_HEAD")
                .epoch(Long.MAX_VALUE)
                .sign();
    }

    public String person(UUID who) {
        return Tokens.of(who)
                .organisation(school)
                .roles("INSTITUTION_EDITOR")
                .epoch(Long.MAX_VALUE)
                .sign();
    }

    /** What the deputy is told to be able to do today. */
    public ValidatableResponse me() {
        return given().auth().oauth2(person(deputy)).get("/v1/me").then().statusCode(200);
    }
}
