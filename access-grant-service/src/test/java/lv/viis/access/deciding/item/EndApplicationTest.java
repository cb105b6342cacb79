package lv.viis.access.deciding.item;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import lv.viis.access.Given;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application is withdrawn or closed, before the ministry decided or after. */
@QuarkusTest
class EndApplicationTest {

    @ParameterizedTest
    @Tag("A18")
    @CsvSource({
        "EMPLOYMENT_ENDED, EMPLOYMENT_ENDED",
        "ORGANISATION_CLOSED, ORGANISATION_CLOSED",
        "SUPERSEDED, APPLICATION_WITHDRAWN",
        "NOT_CONFIRMED, APPLICATION_WITHDRAWN",
        "EXPIRED, APPLICATION_WITHDRAWN",
    })
    void what_was_granted_on_a_closed_application_ends(String closed, String reason) {
        var application = Given.application().submitted();
        var grant = application.grantId();
        application.closed(closed).closed(closed);
        assertEquals("CLOSED", application.state());
        Given.readGrant(grant, Given.officer()).body("state", equalTo("ENDED")).body("endReason", equalTo(reason));
    }

    @Test
    @Tag("A18")
    void a_closed_application_is_not_decided_whichever_comes_first_and_no_version_reopens_it() {
        var usual = Given.application().submitted().closed("EXPIRED");
        var turned = Given.application().closed("EXPIRED").submitted();
        for (var application : new Given.Application[] {usual, turned}) {
            application.decide(application.granted()).statusCode(409).body("code", equalTo("application-closed"));
            application.submitted(5);
            assertEquals("CLOSED", application.state());
        }
    }

    @Test
    void a_returned_version_that_is_withdrawn_stays_withdrawn() {
        var application = Given.application().submitted();
        application.giveBack(1).statusCode(201);
        application.withdrawn();
        assertEquals("WITHDRAWN", application.state());
    }

    @Test
    void a_withdrawn_change_gives_back_what_it_had_replaced() {
        var earlier = Given.application().submitted();
        var change = Given.application(earlier.employer)
                .of("CHANGE", earlier.person)
                .line("INSTITUTION_READER", earlier.employer, TODAY, TODAY.plusDays(9), earlier.grantId())
                .submitted();
        change.decide(change.granted()).statusCode(201);
        change.withdrawn().withdrawn();
        holds(earlier, TODAY, contains("INSTITUTION_EDITOR"));
        holds(earlier, TODAY.plusYears(1), contains("INSTITUTION_EDITOR"));
        earlier.withdrawn();
        holds(earlier, TODAY, empty());
    }

    @Test
    void a_withdrawn_end_gives_back_the_days_it_had_taken() {
        for (var lastDay : new java.time.LocalDate[] {TODAY, TODAY.plusDays(5)}) {
            var earlier = Given.application().submitted();
            var end = end(earlier, lastDay);
            end.decide(end.granted()).statusCode(201);
            holds(earlier, TODAY.plusDays(6), empty());
            end.withdrawn();
            for (var day : List.of(TODAY, TODAY.plusDays(5), TODAY.plusDays(6), TODAY.plusYears(1))) {
                holds(earlier, day, contains("INSTITUTION_EDITOR"));
            }
        }
    }

    @Test
    void what_an_officer_revoked_or_a_withdrawn_application_gave_is_not_given_back() {
        var revoked = Given.application().submitted();
        var grant = revoked.grantId();
        var end = end(revoked, TODAY.plusDays(5), grant);
        end.decide(end.granted()).statusCode(201);
        given().auth()
                .oauth2(Given.officer())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"reasonCode\":\"MISUSE\"}")
                .post("/v1/grants/" + grant + "/revocation")
                .then()
                .statusCode(200);
        end.withdrawn();
        holds(revoked, TODAY.plusDays(6), empty());

        var withdrawn = Given.application().submitted();
        var ended = end(withdrawn, TODAY);
        ended.decide(ended.granted()).statusCode(201);
        withdrawn.withdrawn();
        ended.withdrawn();
        holds(withdrawn, TODAY, empty());
    }

    private static Given.Application end(Given.Application earlier, java.time.LocalDate lastDay) {
        return end(earlier, lastDay, earlier.grantId());
    }

    private static Given.Application end(Given.Application earlier, java.time.LocalDate lastDay, String grant) {
        return Given.application(earlier.employer)
                .of("REVOKE", earlier.person)
                .onlyTheHeadsLetter()
                .line("INSTITUTION_EDITOR", earlier.employer, null, lastDay, grant)
                .submitted();
    }

    private static void holds(Given.Application application, java.time.LocalDate day, Matcher<?> roles) {
        given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", application.person)
                .queryParam("asOf", day.toString())
                .get("/v1/grants")
                .then()
                .statusCode(200)
                .body("items.findAll { it.state != 'ENDED' }.role", roles);
    }
}
