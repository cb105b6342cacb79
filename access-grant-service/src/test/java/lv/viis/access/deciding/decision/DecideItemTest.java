package lv.viis.access.deciding.decision;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.access.Given;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DecideItemTest {

    @Test
    void a_granted_line_becomes_a_grant_and_both_are_told() {
        var application = Given.application().submitted();
        var answer = application.decide(application.granted()).statusCode(201);
        answer.header("Location", containsString("/v1/decisions/"))
                .body("kind", equalTo("APPLICATION"))
                .body("lines[0].outcome", equalTo("GRANTED"))
                .body("lines[0].validFrom", equalTo(TODAY.toString()))
                .body("howToContest", nullValue());
        String grantId = answer.extract().path("lines[0].grantId");

        Given.readGrant(grantId, Given.officer())
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("ACTIVE"))
                .body("role", equalTo("INSTITUTION_EDITOR"))
                .body("lastDay", equalTo(TODAY.plusYears(1).toString()))
                .body("employerId", equalTo(application.employer.toString()));
        assertEquals("DECIDED", application.state());

        var decided = EventRows.last("AccessApplicationDecided", application.id);
        assertEquals(List.of(), Contract.differences(decided));
        assertEquals(grantId, decided.data().at("/lines/0/grantId").asText());
        var scheduled = EventRows.last("GrantScheduled", application.person);
        assertEquals(List.of(), Contract.differences(scheduled));
        assertEquals(grantId, scheduled.aggregateId());
    }

    @Test
    @Tag("D6")
    void a_rejection_says_how_to_contest_and_grants_nothing() {
        var application = Given.application().submitted();
        application
                .decide(application.decision(List.of(Given.reject(application.lineIds.get(0)))))
                .statusCode(201)
                .body("lines[0].grantId", nullValue())
                .body("lines[0].text", equalTo("The duty is not stated."))
                .body("howToContest", containsString("contested"));
        assertTrue(EventRows.of("GrantScheduled").stream()
                .noneMatch(row -> row.key().equals(application.person.toString())));
    }

    @Test
    @Tag("D6")
    @Tag("A8")
    void who_has_a_part_in_the_application_does_not_decide_on_it() {
        var application = Given.application().submitted();
        for (var involved :
                new UUID[] {application.person, application.applicant, application.clerk, application.secondClerk}) {
            application
                    .decide(application.item(), Given.officer(involved), application.granted())
                    .statusCode(403)
                    .body("code", equalTo("decider-is-involved"));
        }
        assertEquals("OPEN", application.state());
    }

    @Test
    @Tag("A6")
    void of_ten_officers_at_once_exactly_one_decides_and_the_others_are_shown_the_decision() throws Exception {
        var application = Given.application().submitted();
        var item = application.item();
        var pool = Executors.newFixedThreadPool(10);
        var calls = IntStream.range(0, 10)
                .<Callable<io.restassured.response.ExtractableResponse<io.restassured.response.Response>>>mapToObj(
                        i -> () -> application
                                .decide(item, Given.officer(), application.granted())
                                .extract())
                .toList();
        var won = 0;
        String winner = null;
        var losers = new java.util.ArrayList<String>();
        for (var answer : pool.invokeAll(calls)) {
            if (answer.get().statusCode() == 201) {
                won++;
                winner = answer.get().path("id");
            } else {
                assertEquals(409, answer.get().statusCode(), answer.get().asString());
                assertEquals("already-decided", answer.get().path("code"));
                losers.add(answer.get().path("seeAlso"));
            }
        }
        pool.shutdown();
        assertEquals(1, won);
        for (var seen : losers) {
            assertEquals("/v1/decisions/" + winner, seen);
        }
        given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", application.person)
                .get("/v1/grants")
                .then()
                .body("items.size()", equalTo(1));
        assertEquals(
                1,
                EventRows.of("AccessApplicationDecided").stream()
                        .filter(row -> row.key().equals(application.id.toString()))
                        .count());
    }

    @Test
    void another_version_than_the_one_that_waits_is_not_decided() {
        var application = Given.application().submitted(1);
        var old = application.item();
        application.submitted(3);
        application
                .decide(old, Given.officer(), application.granted())
                .statusCode(409)
                .body("code", equalTo("application-version-differs"));
        application.decide(application.granted()).statusCode(409).body("code", equalTo("application-version-differs"));
        application
                .decide(application.granted().replace("\"applicationVersion\":1", "\"applicationVersion\":3"))
                .statusCode(201);
    }

    @Test
    void every_line_is_decided_exactly_once() {
        var employer = Given.institution();
        var application = Given.application(employer)
                .line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusDays(9))
                .line("INSTITUTION_READER", employer, TODAY, TODAY.plusDays(9))
                .submitted();
        var first = Given.grant(application.lineIds.get(0));
        for (var lines : List.of(List.of(first), List.of(first, first), List.of(Given.grant(UUID.randomUUID())))) {
            application.decide(application.decision(lines)).statusCode(422).body("code", equalTo("lines-do-not-match"));
        }
        application
                .decide(application.decision(List.of(first, Given.reject(application.lineIds.get(1)))))
                .statusCode(201);
    }

    @Test
    @Tag("D7")
    void an_institution_has_rights_on_itself_only_and_a_municipality_on_what_it_founded() {
        var another = Given.institution();
        var foreign = Given.application(Given.institution())
                .line("INSTITUTION_EDITOR", another, TODAY, TODAY.plusDays(9))
                .submitted();
        foreign.decide(foreign.granted()).statusCode(422).body("code", equalTo("object-outside-employer"));

        var municipality = Given.organisation("MUNICIPALITY", null);
        var founded = Given.organisation("INSTITUTION", municipality);
        var own = Given.application(municipality)
                .line("INSTITUTION_READER", founded, TODAY, TODAY.plusDays(9))
                .line("MUNICIPALITY_SPECIALIST", municipality, TODAY, TODAY.plusDays(9))
                .submitted();
        own.decide(own.granted()).statusCode(201);
        var country = Given.application(municipality)
                .line("POLICY_ANALYST", null, TODAY, TODAY.plusDays(9))
                .submitted();
        country.decide(country.granted()).statusCode(422).body("code", equalTo("object-outside-employer"));
    }

    @Test
    void a_role_holds_on_its_kinds_of_objects_only() {
        var employer = Given.institution();
        for (var role : new String[] {"MUNICIPALITY_SPECIALIST", "INSTITUTION_HEAD", "NO_SUCH_ROLE"}) {
            var application = Given.application(employer)
                    .line(role, employer, TODAY, TODAY.plusDays(9))
                    .submitted();
            application.decide(application.granted()).statusCode(422).body("code", equalTo("role-does-not-fit"));
        }
    }

    @Test
    @Tag("D9")
    void days_end_with_the_employment_and_after_three_years() {
        var employer = Given.institution();
        var temporary = Given.application(employer)
                .line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusDays(100))
                .employedUntil(TODAY.plusDays(50))
                .submitted();
        temporary
                .decide(temporary.granted())
                .statusCode(422)
                .body("code", equalTo("period-not-allowed"))
                .body("violations.message", hasItem("ir pēc darba attiecību pēdējās dienas"));
        var line = temporary.lineIds.get(0);
        temporary
                .decide(temporary.decision(
                        List.of(Given.grant(line).replace("}", ",\"lastDay\":\"" + TODAY.plusDays(50) + "\"}"))))
                .statusCode(201);

        var endless = Given.application(employer)
                .line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusYears(3))
                .submitted();
        endless.decide(endless.granted()).statusCode(422).body("code", equalTo("period-not-allowed"));
        var longest = Given.application(employer)
                .line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusYears(3).minusDays(1))
                .submitted();
        longest.decide(longest.granted()).statusCode(201);
    }

    @Test
    void days_lie_within_what_was_asked() {
        var application = Given.application().submitted();
        var line = Given.grant(application.lineIds.get(0));
        for (var wider : new String[] {
            ",\"validFrom\":\"" + TODAY.minusDays(1) + "\"}",
            ",\"lastDay\":\"" + TODAY.plusYears(1).plusDays(1) + "\"}"
        }) {
            application
                    .decide(application.decision(List.of(line.replace("}", wider))))
                    .statusCode(422)
                    .body("code", equalTo("period-not-allowed"));
        }
    }

    @Test
    void a_grant_never_begins_before_its_decision() {
        var employer = Given.institution();
        var application = Given.application(employer)
                .line("INSTITUTION_READER", employer, TODAY.minusDays(9), TODAY.plusDays(9))
                .submitted();
        application.decide(application.granted()).statusCode(201).body("lines[0].validFrom", equalTo(TODAY.toString()));
    }

    @Test
    @Tag("A2")
    void without_the_commitment_letter_nothing_is_decided() {
        var application = Given.application().onlyTheHeadsLetter().submitted();
        application.decide(application.granted()).statusCode(422).body("code", equalTo("evidence-incomplete"));
    }

    @Test
    @Tag("D12")
    void nothing_is_granted_through_a_closed_or_an_unknown_organisation() {
        var application = Given.application().submitted();
        Given.organisation(application.employer, 2, "INSTITUTION", "CLOSED", null, TODAY);
        application.decide(application.granted()).statusCode(422).body("code", equalTo("organisation-not-active"));
        var unknown = UUID.randomUUID();
        var early = Given.application(unknown)
                .line("INSTITUTION_EDITOR", unknown, TODAY, TODAY.plusDays(9))
                .submitted();
        early.decide(early.granted())
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("code", equalTo("organisation-not-yet-known"));
    }

    @Test
    @Tag("D8")
    @Tag("A10")
    void the_same_right_twice_is_refused_by_the_database() {
        var employer = Given.institution();
        var twice = Given.application(employer)
                .line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusDays(9))
                .line("INSTITUTION_EDITOR", employer, TODAY.plusDays(9), TODAY.plusDays(20))
                .submitted();
        twice.decide(twice.granted()).statusCode(409).body("code", equalTo("grant-overlaps"));
        assertEquals("OPEN", twice.state());
        given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", twice.person)
                .get("/v1/grants")
                .then()
                .body("items.size()", equalTo(0));
        twice.decide(twice.decision(List.of(
                        Given.grant(twice.lineIds.get(0)),
                        Given.grant(twice.lineIds.get(1))
                                .replace("}", ",\"validFrom\":\"" + TODAY.plusDays(10) + "\"}"))))
                .statusCode(201);
    }

    @Test
    void only_an_officer_of_the_country_decides() {
        var application = Given.application().submitted();
        var item = application.item();
        var clerk = lv.viis.chassis.testing.Tokens.of(UUID.randomUUID())
                .roles("IZM_CLERK")
                .country();
        application
                .decide(item, clerk.sign(), application.granted())
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        var elsewhere = lv.viis.chassis.testing.Tokens.of(UUID.randomUUID())
                .roles("IZM_ACCESS_OFFICER")
                .organisation(application.employer);
        application
                .decide(item, elsewhere.sign(), application.granted())
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
        application
                .decide(UUID.randomUUID().toString(), Given.officer(), application.granted())
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void a_faulty_request_is_named() {
        var application = Given.application().submitted();
        application
                .decide(application.granted().replace("DUTY_CONFIRMED", "because I say so"))
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", endsWith("reasonCode"));
        application
                .decide(application.granted().replace("GRANTED", "PERHAPS"))
                .statusCode(400)
                .body("code", equalTo("malformed-request"));
        application
                .decide(application.granted().replace("\"applicationVersion\":1,", ""))
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
    }
}
