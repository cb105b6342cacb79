package lv.viis.access.known.employment;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import lv.viis.access.Given;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Registration tells that an employment ends, or that a commitment was not renewed; the ministry decides before or after. */
@QuarkusTest
class EndEmploymentTest {

    @Inject
    EntityManager database;

    private final Given.Application application = Given.application();

    @Test
    @Tag("A17")
    @Tag("A12")
    void a_grant_ends_at_once_with_an_employment_that_is_over() {
        var grant = application.submitted().grantId();
        var before = raised();
        application.left(TODAY.minusDays(1));
        ended(grant, "EMPLOYMENT_ENDED");
        assertEquals(before + 1, raised());
        assertEquals(List.of(), Contract.differences(EventRows.last("GrantEnded", application.person)));
        application.left(TODAY.minusDays(1));
        assertEquals(before + 1, raised());
    }

    @Test
    @Tag("D9")
    void a_grant_is_shortened_to_an_employments_last_day_that_lies_ahead() {
        var grant = application.submitted().grantId();
        application.left(TODAY.plusDays(20));
        Given.readGrant(grant, Given.officer())
                .body("state", equalTo("ACTIVE"))
                .body("lastDay", equalTo(TODAY.plusDays(20).toString()));
        assertEquals(1, raised());
        // Brought forward it is shorter still; put off it stays, for that needs another application.
        application.left(TODAY, "2026-09-06T08:00:00Z").left(TODAY.plusDays(30), "2026-09-07T08:00:00Z");
        Given.readGrant(grant, Given.officer())
                .body("lastDay", equalTo(TODAY.toString()))
                .body("state", equalTo("ACTIVE"));
    }

    @Test
    @Tag("A17")
    @Tag("D9")
    void after_the_end_was_told_no_day_beyond_it_is_granted() {
        application.left(TODAY.plusDays(20)).submitted();
        application.decide(application.granted()).statusCode(422).body("code", equalTo("period-not-allowed"));
        String decision = application
                .decide(application.decision(List.of(until(application.lineIds.get(0), TODAY.plusDays(20)))))
                .statusCode(201)
                .extract()
                .path("id");
        given().auth()
                .oauth2(Given.officer())
                .get("/v1/decisions/" + decision)
                .then()
                .body("facts.employmentEnd", equalTo(TODAY.plusDays(20).toString()));
        var over = Given.application().submitted().left(TODAY.minusDays(1));
        over.decide(over.granted()).statusCode(422).body("code", equalTo("period-not-allowed"));
        over.decide(over.decision(List.of(Given.reject(over.lineIds.get(0))))).statusCode(201);
    }

    @Test
    void of_several_ends_the_one_that_was_recorded_last_binds_a_decision_in_whatever_order_they_come() {
        application
                .left(TODAY.plusDays(400), "2026-09-07T08:00:00Z")
                .left(TODAY.minusDays(1), "2026-09-06T08:00:00Z")
                .submitted();
        application.decide(application.granted()).statusCode(201);
    }

    @Test
    void a_new_employment_is_not_touched_by_the_end_of_an_earlier_one() {
        application.employedFrom(TODAY).left(TODAY.minusDays(1)).submitted();
        var grant = application.grantId();
        application.left(TODAY.minusDays(1), "2026-09-06T08:00:00Z");
        Given.readGrant(grant, Given.officer()).body("state", equalTo("ACTIVE"));
        application.left(TODAY, "2026-09-08T08:00:00Z");
        Given.readGrant(grant, Given.officer()).body("lastDay", equalTo(TODAY.toString()));
    }

    @Test
    void rights_through_another_employer_stay() {
        var other = Given.application().of("GRANT", application.person).submitted();
        var kept = other.grantId();
        var lost = application.submitted().grantId();
        application.left(TODAY.minusDays(1));
        ended(lost, "EMPLOYMENT_ENDED");
        Given.readGrant(kept, Given.officer()).body("state", equalTo("ACTIVE"));
    }

    @Test
    @Tag("A17")
    void decided_and_left_at_once_leaves_no_grant() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        for (var round = 0; round < 12; round++) {
            var one = Given.application().submitted();
            var item = one.item();
            var body = one.granted();
            var officer = Given.officer();
            var deciding = pool.submit(() -> one.decide(item, officer, body));
            var leaving = pool.submit(() -> one.left(TODAY.minusDays(1)));
            deciding.get();
            leaving.get();
            holds(one, empty());
        }
        pool.shutdown();
    }

    @Test
    void what_a_withdrawn_change_gives_back_ends_with_the_employment() {
        var earlier = application.submitted();
        var change = Given.application(earlier.employer)
                .of("CHANGE", earlier.person)
                .line("INSTITUTION_READER", earlier.employer, TODAY, TODAY.plusDays(9), earlier.grantId())
                .submitted();
        change.decide(change.granted()).statusCode(201);
        earlier.left(TODAY.plusDays(3));
        change.withdrawn();
        given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", earlier.person)
                .queryParam("asOf", TODAY.plusDays(4).toString())
                .get("/v1/grants")
                .then()
                .body("items", empty());
        holds(earlier, equalTo(List.of("INSTITUTION_EDITOR")));
    }

    @Test
    @Tag("A12")
    void with_the_commitment_that_was_not_renewed_the_grants_on_it_end_at_once() {
        var grant = application.committedOn(TODAY.minusDays(40)).submitted().grantId();
        var newer = Given.application(application.employer)
                .of("GRANT", application.person)
                .committedOn(TODAY)
                .line("INSTITUTION_READER", application.employer, TODAY, TODAY.plusDays(9))
                .submitted()
                .grantId();
        var before = raised();
        application.commitmentExpired(TODAY.minusDays(1) + "T08:00:00Z");
        ended(grant, "COMMITMENT_EXPIRED");
        Given.readGrant(newer, Given.officer()).body("state", equalTo("ACTIVE"));
        assertEquals(before + 1, raised());
    }

    @Test
    void on_a_commitment_that_expired_nothing_is_granted_until_it_is_given_anew() {
        application
                .committedOn(TODAY.minusDays(40))
                .commitmentExpired(TODAY.minusDays(1) + "T08:00:00Z")
                .submitted();
        application.decide(application.granted()).statusCode(422).body("code", equalTo("commitment-has-expired"));
        application.giveBack(1).statusCode(201);
        application.committedOn(TODAY).submitted(3);
        application
                .decide(application.granted().replace("\"applicationVersion\":1", "\"applicationVersion\":3"))
                .statusCode(201);
    }

    @Test
    void the_published_example_is_understood() {
        var example =
                Contract.example("../registration-service", "EmploymentEnded").path("data");
        var ended = Event.read(example.toString(), EmploymentListener.Ended.class);
        assertEquals(LocalDate.of(2026, 11, 30), ended.lastDay());
    }

    private static String until(UUID line, LocalDate lastDay) {
        return Given.grant(line).replace("}", ",\"lastDay\":\"" + lastDay + "\"}");
    }

    private static ValidatableResponse ended(String grant, String reason) {
        return Given.readGrant(grant, Given.officer())
                .body("state", equalTo("ENDED"))
                .body("endReason", equalTo(reason));
    }

    private static void holds(Given.Application one, Matcher<?> roles) {
        given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", one.person)
                .get("/v1/grants")
                .then()
                .statusCode(200)
                .body("items.findAll { it.state != 'ENDED' }.role", roles);
    }

    private int raised() {
        return ((Number) database.createNativeQuery(
                                "select count(*) from epoch_log where type = 'PersonEpochRaised' and key = ?1")
                        .setParameter(1, application.person.toString())
                        .getSingleResult())
                .intValue();
    }
}
