package lv.viis.registration.applying.decision;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Incoming;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Test;

/** What the ministry decided comes back. */
@QuarkusTest
class DecisionListenerTest {

    private static String lineId(Given.Waiting waiting) {
        return EventRows.last("AccessApplicationSubmitted", waiting.id())
                .data()
                .at("/lines/0/lineId")
                .asText();
    }

    private static void decide(Given.Waiting waiting, long version, UUID grant) {
        Incoming.on("decisions", "AccessApplicationDecided").key(waiting.id()).send("""
                {"decisionId":"%s","applicationId":"%s","applicationVersion":%d,"decidedAt":"2026-11-23T10:00:00Z",
                 "lines":[{"lineId":"%s","outcome":"GRANTED","grantId":"%s","validFrom":"2026-11-24",
                           "lastDay":"2027-06-30","reasonCode":"DUTY_CONFIRMED"}]}""".formatted(
                        UUID.randomUUID(), waiting.id(), version, lineId(waiting), grant));
    }

    @Test
    void the_applicant_sees_what_was_decided() {
        var waiting = Given.waiting().signBoth();
        waiting.submit(1).then().statusCode(201);
        var grant = UUID.randomUUID();

        decide(waiting, 2, grant);

        waiting.read(waiting.head().token())
                .then()
                .body("state", equalTo("DECIDED"))
                .body("version", equalTo(3))
                .body("lines[0].outcome", equalTo("GRANTED"))
                .body("lines[0].grantId", equalTo(grant.toString()))
                .body("lines[0].grantedLastDay", equalTo("2027-06-30"))
                .body("lines[0].reasonCode", equalTo("DUTY_CONFIRMED"));
        waiting.withdraw(3).then().statusCode(409).body("code", equalTo("application-in-wrong-state"));
        // The same may be asked for again: nothing is open any more.
        Given.create(
                        waiting.head(),
                        Given.body(waiting.employer(), waiting.employee(), "INSTITUTION_EDITOR", waiting.employer()))
                .then()
                .statusCode(201);
    }

    @Test
    void decided_after_withdrawn_stays_withdrawn() {
        var waiting = Given.waiting().signBoth();
        waiting.submit(1).then().statusCode(201);
        waiting.withdraw(2).then().statusCode(200);
        decide(waiting, 2, UUID.randomUUID());
        waiting.read(waiting.head().token())
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("lines[0].outcome", nullValue());
    }

    @Test
    void a_decision_of_another_version_is_ignored() {
        var waiting = Given.waiting().signBoth();
        waiting.submit(1).then().statusCode(201);
        decide(waiting, 1, UUID.randomUUID());
        waiting.read(waiting.head().token()).then().body("state", equalTo("SUBMITTED"));
    }
}
