package lv.viis.access.deciding.decision;

import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Aliases;
import lv.viis.access.Given;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Applications that change or end what a person has. */
@QuarkusTest
class ChangeAndRevokeTest {

    private final Given.Application earlier = Given.application().submitted();
    private final UUID employer = earlier.employer;

    @Inject
    EntityManager database;

    private Given.Application change(String role, java.time.LocalDate from, String grant) {
        return Given.application(employer)
                .of("CHANGE", earlier.person)
                .line(role, employer, from, TODAY.plusDays(90), grant)
                .submitted();
    }

    private Given.Application end(java.time.LocalDate lastDay, String grant) {
        return Given.application(employer)
                .of("REVOKE", earlier.person)
                .onlyTheHeadsLetter()
                .line("INSTITUTION_EDITOR", employer, null, lastDay, grant)
                .submitted();
    }

    @Test
    @Tag("D8")
    @Tag("D9")
    void a_change_ends_the_earlier_grant_where_the_new_one_begins() {
        var grant = earlier.grantId();
        var change = change("INSTITUTION_EDITOR", TODAY.minusDays(3), grant);
        var changed = change.decide(change.granted()).statusCode(201).body("lines[0].endedGrantId", equalTo(grant));
        Given.readGrant(grant, Given.officer())
                .body("state", equalTo("ENDED"))
                .body("endReason", equalTo("SUPERSEDED"));
        Given.readGrant(changed.extract().path("lines[0].grantId"), Given.officer())
                .body("state", equalTo("ACTIVE"))
                .body("from", equalTo(TODAY.toString()))
                .body("lastDay", equalTo(TODAY.plusDays(90).toString()));
        var ended = EventRows.last("GrantEnded", earlier.person);
        assertEquals(List.of(), Contract.differences(ended));
        assertEquals("SUPERSEDED", ended.data().path("reason").asText());
        assertEquals(1, epochs());
    }

    @Test
    @Tag("D8")
    void a_change_that_lies_ahead_leaves_the_days_before_it_and_no_day_twice() {
        var grant = earlier.grantId();
        var change = change("INSTITUTION_EDITOR", TODAY.plusDays(30), grant);
        change.decide(change.granted()).statusCode(201);
        Given.readGrant(grant, Given.officer())
                .body("state", equalTo("ACTIVE"))
                .body("lastDay", equalTo(TODAY.plusDays(29).toString()));
        assertEquals(1, epochs());
    }

    @Test
    @Tag("D8")
    void two_grants_change_places_whichever_line_is_first() {
        var both = Given.application(employer)
                .line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusDays(60))
                .line("INSTITUTION_READER", employer, TODAY, TODAY.plusDays(60))
                .submitted();
        var grants = both.grantIds(both.decide(both.granted()));
        var swapped = Given.application(employer)
                .of("CHANGE", both.person)
                .line("INSTITUTION_READER", employer, TODAY, TODAY.plusDays(90), grants.get(0))
                .line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusDays(90), grants.get(1))
                .submitted();
        swapped.decide(swapped.granted())
                .statusCode(201)
                .body("lines.endedGrantId", containsInAnyOrder(grants.toArray()));
    }

    @Test
    @Tag("D20")
    void a_grant_under_the_persons_other_id_can_be_named() {
        var grant = earlier.grantId();
        var present = UUID.randomUUID();
        Aliases.confirmed(earlier.person, present);
        var change = Given.application(employer)
                .of("CHANGE", present)
                .line("INSTITUTION_READER", employer, TODAY, TODAY.plusDays(90), grant)
                .submitted();
        change.decide(change.granted()).statusCode(201).body("lines[0].endedGrantId", equalTo(grant));
    }

    @Test
    void a_rejected_change_leaves_what_was() {
        var grant = earlier.grantId();
        var change = change("INSTITUTION_READER", TODAY, grant);
        change.decide(change.decision(List.of(Given.reject(change.lineIds.get(0)))))
                .statusCode(201);
        Given.readGrant(grant, Given.officer()).body("state", equalTo("ACTIVE"));
        assertEquals(0, epochs());
    }

    @Test
    void a_right_ends_at_once_or_with_its_day_and_the_heads_letter_suffices() {
        var grant = earlier.grantId();
        var ahead = end(TODAY.plusDays(10), grant);
        ahead.decide(ahead.granted())
                .statusCode(201)
                .body("lines[0].grantId", equalTo(grant))
                .body("lines[0].lastDay", equalTo(TODAY.plusDays(10).toString()));
        Given.readGrant(grant, Given.officer())
                .body("state", equalTo("ACTIVE"))
                .body("lastDay", equalTo(TODAY.plusDays(10).toString()));
        assertTrue(EventRows.last("GrantEnded", earlier.person)
                .data()
                .path("endedAt")
                .asText()
                .startsWith(TODAY.plusDays(10).toString()));
        var now = end(TODAY, grant);
        now.decide(now.granted()).statusCode(201).body("lines[0].outcome", equalTo("GRANTED"));
        Given.readGrant(grant, Given.officer()).body("state", equalTo("ENDED")).body("endReason", equalTo("REVOKED"));
        assertEquals(List.of(), Contract.differences(EventRows.last("AccessApplicationDecided", now.id)));
        assertEquals(2, epochs());
    }

    @Test
    void a_right_that_is_ended_before_it_began_leaves_no_days() {
        var later = Given.application(employer)
                .line("INSTITUTION_EDITOR", employer, TODAY.plusDays(20), TODAY.plusDays(40))
                .submitted();
        var end = Given.application(employer)
                .of("REVOKE", later.person)
                .onlyTheHeadsLetter()
                .line("INSTITUTION_EDITOR", employer, null, TODAY.plusDays(5), later.grantId())
                .submitted();
        end.decide(end.granted()).statusCode(201).body("lines[0].validFrom", nullValue());
    }

    @Test
    void what_has_ended_or_is_not_theirs_is_refused() {
        var grant = earlier.grantId();
        for (var foreign : new String[] {
            Given.application().submitted().grantId(), UUID.randomUUID().toString()
        }) {
            var end = end(TODAY, foreign);
            end.decide(end.granted())
                    .statusCode(422)
                    .body("code", equalTo("line-names-another-grant"))
                    .body(
                            "violations.message",
                            hasItem(containsString(end.lineIds.get(0).toString())));
        }
        var first = end(TODAY, grant);
        var second = end(TODAY, grant);
        first.decide(first.granted()).statusCode(201);
        second.decide(second.granted()).statusCode(409).body("code", equalTo("grant-already-ended"));
        assertEquals("OPEN", second.state());
    }

    @Test
    void a_grant_of_another_role_or_named_twice_is_not_ended() {
        var grant = earlier.grantId();
        var other = Given.application(employer)
                .of("REVOKE", earlier.person)
                .line("INSTITUTION_READER", employer, null, TODAY, grant)
                .submitted();
        other.decide(other.granted()).statusCode(422).body("code", equalTo("line-names-another-grant"));
        var twice = Given.application(employer)
                .of("CHANGE", earlier.person)
                .line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusDays(9), grant)
                .line("INSTITUTION_READER", employer, TODAY, TODAY.plusDays(9), grant)
                .submitted();
        twice.decide(twice.granted()).statusCode(422).body("code", equalTo("line-names-another-grant"));
        Given.readGrant(grant, Given.officer()).body("state", equalTo("ACTIVE"));
    }

    @Test
    void the_end_is_not_put_off_by_the_officer() {
        var end = end(TODAY.plusDays(10), earlier.grantId());
        var line = Given.grant(end.lineIds.get(0));
        for (var wider : List.of("\"lastDay\":\"" + TODAY.plusDays(11), "\"validFrom\":\"" + TODAY)) {
            end.decide(end.decision(List.of(line.replace("}", "," + wider + "\"}"))))
                    .statusCode(422)
                    .body("code", equalTo("period-not-allowed"));
        }
    }

    @Test
    @Tag("A2")
    void a_change_needs_both_letters() {
        var change = Given.application(employer)
                .of("CHANGE", earlier.person)
                .onlyTheHeadsLetter()
                .line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusDays(9), earlier.grantId())
                .submitted();
        change.decide(change.granted()).statusCode(422).body("code", equalTo("evidence-incomplete"));
    }

    private long epochs() {
        return (Long) database.createNativeQuery("select count(*) from epoch_log where key = ?1", Long.class)
                .setParameter(1, earlier.person.toString())
                .getSingleResult();
    }
}
