package lv.viis.access.deciding.item;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.viis.access.Given;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who asked is head no longer when the ministry decides. */
@QuarkusTest
@Tag("D1")
class ConfirmationTest {

    private final UUID next = UUID.randomUUID();
    private final Given.Application application = Given.application().submitted();

    @Test
    void a_decision_after_the_head_has_changed_is_refused_and_the_item_waits_for_the_present_head() {
        Given.heads(application.employer, 2, next);
        for (var attempt = 0; attempt < 2; attempt++) {
            refused();
        }
        item().body("state", equalTo("NEEDS_CONFIRMATION"))
                .body("heldSince", notNullValue())
                .body("decisionId", nullValue());
        var told = required();
        assertEquals(1, told.size());
        assertEquals(List.of(), Contract.differences(told.get(0)));
        assertEquals(1, told.get(0).data().path("applicationVersion").asInt());
        application.giveBack(1).statusCode(409).body("code", equalTo("head-has-changed"));
        application.step("review", Given.officer(), "").statusCode(409).body("code", equalTo("head-has-changed"));
        // Registration heard it, and the new head stands by the application.
        application.needsConfirmation(1, 4).confirmed(1, 5, next);
        item().body("state", equalTo("OPEN")).body("heldSince", nullValue());
        application.decide(application.granted()).statusCode(201);
        assertEquals(1, required().size());
    }

    @Test
    void officers_at_once_put_it_on_hold_once() throws Exception {
        Given.heads(application.employer, 2, next);
        var item = application.item();
        var body = application.granted();
        var pool = Executors.newFixedThreadPool(8);
        var calls = IntStream.range(0, 8)
                .<Callable<String>>mapToObj(i -> () -> application
                        .decide(item, Given.officer(), body)
                        .extract()
                        .path("code"))
                .toList();
        for (var code : pool.invokeAll(calls)) {
            assertEquals("head-has-changed", code.get());
        }
        pool.shutdown();
        assertEquals(1, required().size());
    }

    @Test
    @Tag("D6")
    void who_stands_by_an_application_does_not_decide_on_it() {
        Given.heads(application.employer, 2, next);
        application.needsConfirmation(1, 4).confirmed(1, 5, next);
        item().body("confirmedBy", equalTo(next.toString()));
        var item = application.item();
        for (var answer : List.of(
                application.decide(item, Given.officer(next), application.granted()),
                application.step("review", Given.officer(next), ""))) {
            answer.statusCode(403).body("code", equalTo("decider-is-involved"));
        }
        application.decide(application.granted()).statusCode(201);
    }

    @Test
    void a_confirmation_by_who_is_head_no_longer_does_not_count_either() {
        Given.heads(application.employer, 2, next);
        application.needsConfirmation(1, 4).confirmed(1, 5, next);
        var third = UUID.randomUUID();
        Given.heads(application.employer, 3, third);
        refused();
        // An older word that comes late opens nothing; the newer one does.
        application.confirmed(1, 3, next);
        assertEquals("NEEDS_CONFIRMATION", application.state());
        application.confirmed(1, 7, third);
        application.decide(application.granted()).statusCode(201);
        assertEquals(1, required().size());
    }

    @Test
    void an_applicant_who_is_head_again_needs_nobody() {
        application.needsConfirmation(1, 4);
        application.decide(application.granted()).statusCode(409).body("code", equalTo("head-has-changed"));
        assertEquals(0, required().size());
        application.confirmed(1, 5, null);
        application.decide(application.granted()).statusCode(201);
    }

    @Test
    void in_whatever_order_they_come_the_newest_word_counts() {
        var next = this.next;
        List<java.util.function.Consumer<Given.Application>> words = List.of(
                Given.Application::submitted,
                one -> one.needsConfirmation(1, 4),
                one -> one.confirmed(1, 5, next),
                one -> one.needsConfirmation(1, 6),
                one -> one.confirmed(1, 7, next));
        for (var first = 0; first < words.size(); first++) {
            for (var step : new int[] {1, 2, 3, 4}) {
                var one = Given.application();
                Given.heads(one.employer, 2, next);
                for (var i = 0; i < words.size(); i++) {
                    words.get((first + i * step) % words.size()).accept(one);
                }
                assertEquals("OPEN", one.state());
                one.needsConfirmation(1, 9).confirmed(1, 8, next);
                assertEquals("NEEDS_CONFIRMATION", one.state());
                one.confirmed(1, 10, next);
                one.decide(one.granted()).statusCode(201);
            }
        }
    }

    @Test
    void a_word_on_an_earlier_version_is_none_on_a_later_one() {
        application.giveBack(1).statusCode(201);
        application.submitted(3).needsConfirmation(1, 2);
        assertEquals("OPEN", application.state());
    }

    @Test
    void who_was_replaced_before_the_submission_may_have_it_submitted_by_the_present_head() {
        var one = Given.application();
        Given.heads(one.employer, 2, next);
        one.submittedBy(next).submitted();
        one.decide(one.item(), Given.officer(next), one.granted())
                .statusCode(403)
                .body("code", equalTo("decider-is-involved"));
        one.decide(one.granted()).statusCode(201);
    }

    @Test
    void a_deputy_asks_within_the_days_of_the_authorisation() {
        var within = deputy(TODAY.minusDays(5), TODAY);
        within.decide(within.granted()).statusCode(201);
        var over = deputy(TODAY.minusDays(5), TODAY.minusDays(1));
        over.decide(over.granted()).statusCode(409).body("code", equalTo("head-has-changed"));
        var early = deputy(TODAY.plusDays(1), null);
        early.decide(early.granted()).statusCode(409).body("code", equalTo("head-has-changed"));
        early.confirmed(1, 5, next);
        early.decide(early.granted()).statusCode(201);
    }

    @Test
    void a_head_whom_the_register_does_not_know_is_shown_to_the_officer_who_decides() {
        var one = Given.application().mandate("UNIDENTIFIED", null, null);
        Given.heads(one.employer, 2);
        one.submitted();
        item(one).body("headUnidentified", equalTo(true));
        item().body("headUnidentified", equalTo(false));
        one.decide(one.granted()).statusCode(201);
    }

    @Test
    void before_the_registry_has_told_of_heads_the_officer_is_asked_to_try_again() {
        var employer = Given.institution();
        var one = Given.application(employer).withoutHeads();
        one.line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusDays(9)).submitted();
        one.decide(one.granted()).statusCode(503).body("code", equalTo("organisation-not-yet-known"));
        assertEquals("OPEN", one.state());
        Given.heads(employer, 1, one.applicant);
        one.decide(one.granted()).statusCode(201);
    }

    private Given.Application deputy(java.time.LocalDate from, java.time.LocalDate lastDay) {
        var one = Given.application().mandate("DEPUTY", from, lastDay);
        Given.heads(one.employer, 2, next);
        return one.submitted();
    }

    private void refused() {
        application.decide(application.granted()).statusCode(409).body("code", equalTo("head-has-changed"));
    }

    private List<EventRows> required() {
        return EventRows.of("ConfirmationRequired").stream()
                .filter(row -> row.key().equals(application.id.toString()))
                .collect(Collectors.toList());
    }

    private ValidatableResponse item() {
        return item(application);
    }

    private static ValidatableResponse item(Given.Application one) {
        return given().auth()
                .oauth2(Given.officer())
                .get("/v1/decision-items/" + one.item())
                .then()
                .statusCode(200);
    }
}
