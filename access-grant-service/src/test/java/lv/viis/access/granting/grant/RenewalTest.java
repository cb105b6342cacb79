package lv.viis.access.granting.grant;

import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lv.viis.access.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A right is renewed as it was given: by a head's application, of kind CHANGE, with a commitment of the person, and a
 * decision on both. An officer alone has neither letter (A2).
 */
@QuarkusTest
class RenewalTest {

    private static final LocalDate LAST = TODAY.plusDays(30);

    private final UUID employer = Given.institution();
    private final Given.Application earlier = Given.application(employer)
            .line("INSTITUTION_EDITOR", employer, TODAY, LAST)
            .submitted();

    private Given.Application renewal(String grant, LocalDate from, LocalDate lastDay) {
        return Given.application(employer)
                .of("CHANGE", earlier.person)
                .line("INSTITUTION_EDITOR", employer, from, lastDay, grant)
                .submitted();
    }

    @Test
    @Tag("D8")
    @Tag("D10")
    void a_renewal_follows_without_a_gap_and_without_a_day_that_is_counted_twice() {
        var grant = earlier.grantId();
        var renewed = renewal(grant, LAST.plusDays(1), TODAY.plusYears(1)).grantId();
        Given.readGrant(grant, Given.officer())
                .body("state", equalTo("ACTIVE"))
                .body("lastDay", equalTo(LAST.toString()));
        Given.readGrant(renewed, Given.officer())
                .body("state", equalTo("SCHEDULED"))
                .body("from", equalTo(LAST.plusDays(1).toString()));
        assertEquals("ENDED", GrantSteps.stateAt(grant, LAST.plusDays(1)));
        assertEquals("ACTIVE", GrantSteps.stateAt(renewed, LAST.plusDays(1)));
    }

    @Test
    @Tag("D8")
    void a_renewal_at_once_takes_the_earlier_grants_place() {
        var grant = earlier.grantId();
        var renewed = renewal(grant, TODAY, TODAY.plusYears(2)).grantId();
        Given.readGrant(grant, Given.officer()).body("endReason", equalTo("SUPERSEDED"));
        Given.readGrant(renewed, Given.officer())
                .body("state", equalTo("ACTIVE"))
                .body("lastDay", equalTo(TODAY.plusYears(2).toString()));
    }

    @Test
    @Tag("D9")
    void a_renewal_is_no_longer_than_three_years_and_no_longer_than_the_employment() {
        var grant = earlier.grantId();
        var long1 = renewal(grant, TODAY, TODAY.plusYears(3));
        long1.decide(long1.granted()).statusCode(422).body("code", equalTo("period-not-allowed"));
        earlier.left(LAST.plusDays(10));
        var after = renewal(grant, TODAY, LAST.plusDays(11));
        after.decide(after.granted()).statusCode(422).body("code", equalTo("period-not-allowed"));
        renewal(grant, TODAY, LAST.plusDays(10)).grantId();
    }

    @Test
    void what_is_suspended_is_renewed_suspended() {
        var grant = earlier.grantId();
        GrantSteps.step(grant, "suspension").statusCode(200);
        var renewed = renewal(grant, TODAY, TODAY.plusYears(1)).grantId();
        Given.readGrant(renewed, Given.officer())
                .body("state", equalTo("SUSPENDED"))
                .body("suspendedFor", contains("OFFICER"));
    }

    @Test
    @Tag("D8")
    @Tag("A10")
    void of_two_renewals_at_once_one_takes_effect() throws Exception {
        var grant = earlier.grantId();
        var one = renewal(grant, TODAY, TODAY.plusYears(1));
        var two = renewal(grant, TODAY, TODAY.plusYears(2));
        var items = new ArrayList<Callable<Integer>>();
        for (var application : new Given.Application[] {one, two}) {
            var item = application.item();
            items.add(() -> application
                    .decide(item, Given.officer(), application.granted())
                    .extract()
                    .statusCode());
        }
        assertEquals(1, winners(items, 201));
    }

    @Test
    @Tag("D8")
    @Tag("A10")
    void of_eight_equal_grants_at_once_the_database_takes_one() throws Exception {
        var grant = earlier.grantId();
        var person = UUID.randomUUID();
        var inserts = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 8; i++) {
            var days = "daterange(lower(valid) + " + i + ", upper(valid))";
            inserts.add(() -> {
                try {
                    GrantSteps.sql("""
                            insert into access_grant (id, person_id, employer_id, object_id, role, valid, decision_id, version)
                            select uuidv7(), '%s', employer_id, object_id, role, %s, decision_id, 0
                              from access_grant where id = '%s'""".formatted(person, days, grant));
                    return 1;
                } catch (SQLException e) {
                    // A deadlock between the waiting is a refusal too.
                    assertEquals(
                            true,
                            e.getSQLState().equals("23P01") || e.getSQLState().equals("40P01"),
                            e.getMessage());
                    return 0;
                }
            });
        }
        assertEquals(1, winners(inserts, 1));
    }

    private static int winners(ArrayList<Callable<Integer>> calls, int won) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        var winners = 0;
        for (var call : pool.invokeAll(calls)) {
            winners += call.get() == won ? 1 : 0;
        }
        pool.shutdown();
        return winners;
    }
}
