package lv.viis.access.known.knownorganisation;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of rights on a school that passes to another founder. */
@QuarkusTest
class FounderPassesTest {

    private final UUID founder = Given.organisation("MUNICIPALITY", null);
    private final UUID next = Given.organisation("MUNICIPALITY", null);
    private final UUID school = Given.organisation("INSTITUTION", founder);

    @Inject
    EntityManager database;

    @Test
    @Tag("D7")
    @Tag("D12")
    @Tag("A12")
    void the_former_founders_people_lose_it_and_nobody_else_does() {
        var specialist = asked(founder, school);
        var formers = specialist.grantId();
        var schools = asked(school, school).grantId();
        var elsewhere =
                asked(founder, Given.organisation("INSTITUTION", founder)).grantId();
        // A new name, stage or place, as far as it is told here.
        Given.organisation(school, 2, "INSTITUTION", "ACTIVE", founder, null);
        Given.readGrant(formers, Given.officer()).body("state", equalTo("ACTIVE"));

        Given.organisation(school, 3, "INSTITUTION", "ACTIVE", next, null);
        Given.readGrant(formers, Given.officer())
                .body("state", equalTo("ENDED"))
                .body("endReason", equalTo("SUPERSEDED"));
        for (var untouched : List.of(schools, elsewhere, asked(next, school).grantId())) {
            Given.readGrant(untouched, Given.officer()).body("state", equalTo("ACTIVE"));
        }
        assertTrue((long) database.createNativeQuery(
                                "select coalesce(max(epoch), 0) from person_epoch where person_id = ?1")
                        .setParameter(1, specialist.person)
                        .getSingleResult()
                > 0);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"DP", "PD"})
    @Tag("A17")
    @Tag("D7")
    void decided_before_or_after_it_passed_nothing_is_left(String order) {
        var application = asked(founder, school);
        for (var step : order.toCharArray()) {
            if (step == 'D') {
                application.decide(application.granted());
            } else {
                Given.organisation(school, 2, "INSTITUTION", "ACTIVE", next, null);
            }
        }
        given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", application.person)
                .get("/v1/grants")
                .then()
                .body("items.state", everyItem(equalTo("ENDED")));
    }

    private static Given.Application asked(UUID employer, UUID object) {
        return Given.application(employer)
                .line("INSTITUTION_READER", object, TODAY, TODAY.plusDays(30))
                .submitted();
    }
}
