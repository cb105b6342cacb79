package lv.viis.access.deciding.decision;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.access.Aliases;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A sensitive role is given by two officers, the second of whom decides on what is known then (12.5, D6). */
@QuarkusTest
@Tag("D6")
@Tag("A8")
class TwoOfficersTest {

    @Inject
    HeldRights held;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private UUID firstGrant;
    private UUID ministry;
    private Given.Application application;

    @BeforeEach
    void a_sensitive_role_is_asked_for() {
        firstGrant = held.grant(first, "IZM_ACCESS_OFFICER", null, TODAY.plusDays(90));
        ministry = Given.organisation("STATE_BODY", null);
        application = Given.application(ministry)
                .line("IZM_SUPPORT", null, TODAY, TODAY.plusDays(9))
                .submitted();
    }

    @Test
    void the_first_officer_proposes_and_nothing_is_decided_yet() {
        propose()
                .statusCode(202)
                .header("Location", equalTo(location("/v1/decision-items/" + application.item())))
                .body("proposedBy", equalTo(first.toString()))
                .body("lines[0].outcome", equalTo("GRANTED"));
        assertEquals("OPEN", application.state());
        grants().body("items", empty());
        assertFalse(EventRows.of("AccessApplicationDecided").stream()
                .anyMatch(row -> row.key().equals(application.id.toString())));
    }

    @Test
    void the_second_officer_confirms_and_both_stand_in_the_decision() {
        String proposal = proposed();
        String decision = confirm(second, proposal)
                .statusCode(201)
                .body("kind", equalTo("APPLICATION"))
                .body("proposedBy", equalTo(first.toString()))
                .body("decidedBy", equalTo(second.toString()))
                .body("lines[0].outcome", equalTo("GRANTED"))
                .body("factsSha256", notNullValue())
                .extract()
                .path("id");
        grants().body("items", hasSize(1)).body("items[0].state", equalTo("ACTIVE"));
        given().auth()
                .oauth2(Given.officer())
                .get("/v1/decisions/" + decision)
                .then()
                .body("facts.proposerGrantIds[0]", equalTo(firstGrant.toString()));
        assertEquals(
                decision,
                EventRows.last("AccessApplicationDecided", application.id).aggregateId());
        confirm(UUID.randomUUID(), proposal).statusCode(409).body("code", equalTo("already-decided"));
    }

    @Test
    void nobody_is_both_officers() {
        var proposal = proposed();
        confirm(first, proposal).statusCode(403).body("code", equalTo("second-officer-is-the-first"));
        grants().body("items", empty());
    }

    @Test
    @Tag("D20")
    void two_ids_of_one_officer_are_not_two_officers() {
        var proposal = proposed();
        Aliases.confirmed(first, second);
        confirm(second, proposal).statusCode(403).body("code", equalTo("second-officer-is-the-first"));
        grants().body("items", empty());
    }

    @Test
    @Tag("D20")
    void a_proposal_of_who_turns_out_to_have_a_part_in_the_application_is_over() {
        var proposal = proposed();
        Aliases.confirmed(application.clerk, first);
        confirm(second, proposal).statusCode(409).body("code", equalTo("proposal-is-over"));
        grants().body("items", empty());
    }

    @Test
    void who_has_a_part_in_the_application_is_neither_officer() {
        var proposal = proposed();
        for (var involved : List.of(application.person, application.applicant, application.clerk)) {
            confirm(involved, proposal).statusCode(403).body("code", equalTo("decider-is-involved"));
            object(involved, proposal).statusCode(403).body("code", equalTo("decider-is-involved"));
            application
                    .decide(application.item(), Given.officer(involved), application.granted())
                    .statusCode(403)
                    .body("code", equalTo("decider-is-involved"));
        }
        grants().body("items", empty());
    }

    @Test
    void what_is_sent_back_is_not_confirmed_and_another_can_be_proposed() {
        var proposal = proposed();
        object(second, proposal)
                .statusCode(200)
                .body("endedAs", equalTo("SENT_BACK"))
                .body("endedBy", equalTo(second.toString()));
        confirm(second, proposal).statusCode(409).body("code", equalTo("proposal-is-over"));
        propose().statusCode(202);
    }

    @Test
    void one_proposal_waits_at_a_time() {
        proposed();
        propose()
                .statusCode(409)
                .body("code", equalTo("proposal-is-open"))
                .body("seeAlso", equalTo("/v1/decision-items/" + application.item()));
    }

    @Test
    void a_proposal_lapses_when_the_item_changes() {
        var proposal = proposed();
        var next = UUID.randomUUID();
        application.needsConfirmation(1, 4);
        confirm(second, proposal).statusCode(409).body("code", equalTo("head-has-changed"));
        Given.heads(ministry, 2, next);
        application.confirmed(1, 5, next);
        assertEquals("OPEN", application.state());
        confirm(second, proposal).statusCode(409).body("code", equalTo("proposal-is-over"));
        confirm(second, proposed()).statusCode(201);
    }

    @Test
    void a_proposal_on_what_was_withdrawn_or_decided_otherwise_is_worth_nothing() {
        var proposal = proposed();
        application.withdrawn();
        confirm(second, proposal).statusCode(409).body("code", equalTo("application-withdrawn"));
        grants().body("items", empty());

        application = Given.application(ministry)
                .line("IZM_SUPPORT", null, TODAY, TODAY.plusDays(9))
                .submitted();
        proposal = proposed();
        application
                .decide(application.decision(List.of(Given.reject(application.lineIds.get(0)))))
                .statusCode(201);
        confirm(second, proposal).statusCode(409).body("code", equalTo("already-decided"));
        grants().body("items", empty());
    }

    @Test
    void what_changed_since_the_proposal_is_weighed_again() {
        application = Given.application(ministry)
                .line("IZM_SUPPORT", null, TODAY, TODAY.plusDays(9))
                .submitted();
        var proposal = proposed();
        application.left(TODAY.plusDays(3));
        confirm(second, proposal).statusCode(422).body("code", equalTo("period-not-allowed"));
        grants().body("items", empty());
    }

    @Test
    void who_is_an_officer_no_more_has_proposed_in_vain() {
        var proposal = proposed();
        held.revoke(firstGrant, first);
        confirm(second, proposal).statusCode(409).body("code", equalTo("proposal-is-over"));
        grants().body("items", empty());
    }

    @Test
    void one_officer_rejects_or_ends_a_sensitive_role_alone() {
        application
                .decide(application.decision(List.of(Given.reject(application.lineIds.get(0)))))
                .statusCode(201);
        var person = UUID.randomUUID();
        var earlier = Given.application(ministry)
                .of("GRANT", person)
                .line("IZM_SUPPORT", null, TODAY, TODAY.plusDays(9))
                .submitted();
        application = earlier;
        String grant = confirm(second, proposed()).extract().path("lines[0].grantId");
        var end = Given.application(ministry)
                .of("REVOKE", person)
                .line("IZM_SUPPORT", null, null, TODAY, grant)
                .submitted();
        end.decide(end.granted()).statusCode(201);
    }

    @Test
    void what_cannot_be_granted_is_not_proposed() {
        application = Given.application(ministry)
                .line("IZM_SUPPORT", Given.institution(), TODAY, TODAY.plusDays(9))
                .submitted();
        propose().statusCode(422).body("code", equalTo("role-does-not-fit"));
    }

    @Test
    @Tag("A6")
    void of_many_second_officers_at_once_one_decides() throws Exception {
        var proposal = proposed();
        var item = application.item();
        var pool = Executors.newFixedThreadPool(10);
        var calls = IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(i ->
                        () -> post(item, "confirmation", UUID.randomUUID(), "{\"proposalId\":\"" + proposal + "\"}")
                                .extract()
                                .statusCode())
                .toList();
        var statuses = pool.invokeAll(calls).stream().map(TwoOfficersTest::get).toList();
        pool.shutdown();
        assertEquals(1, statuses.stream().filter(status -> status == 201).count());
        assertTrue(statuses.stream().allMatch(status -> status == 201 || status == 409));
        grants().body("items", hasSize(1));
    }

    private static int get(java.util.concurrent.Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ValidatableResponse propose() {
        var token = Tokens.of(first)
                .roles("IZM_ACCESS_OFFICER")
                .country()
                .grant(firstGrant)
                .sign();
        return application.decide(application.item(), token, application.granted());
    }

    private String proposed() {
        return propose().statusCode(202).extract().path("id");
    }

    private ValidatableResponse confirm(UUID officer, String proposal) {
        return post(application.item(), "confirmation", officer, "{\"proposalId\":\"" + proposal + "\"}");
    }

    private ValidatableResponse object(UUID officer, String proposal) {
        return post(application.item(), "objection", officer, """
                {"proposalId":"%s","reasonCode":"DAYS_UNCLEAR","text":"Why so long?"}""".formatted(proposal));
    }

    private static ValidatableResponse post(String item, String step, UUID officer, String body) {
        return given().auth()
                .oauth2(Given.officer(officer))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/v1/decision-items/" + item + "/" + step)
                .then();
    }

    private ValidatableResponse grants() {
        return given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", application.person)
                .get("/v1/grants")
                .then()
                .statusCode(200);
    }

    private static String location(String path) {
        return "http://localhost:" + io.restassured.RestAssured.port + path;
    }
}
