package lv.viis.access.known.headship;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.HeldRights;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HeadshipTest {

    private static final LocalDate TODAY = HeldRights.TODAY;

    private final UUID person = UUID.randomUUID();

    @Inject
    EntityManager database;

    @ParameterizedTest
    @CsvSource({
        "INSTITUTION, INSTITUTION_HEAD",
        "STATE_BODY, INSTITUTION_HEAD",
        "MUNICIPALITY, MUNICIPALITY_HEAD",
    })
    void who_heads_an_organisation_has_its_heads_role(String kind, String role) {
        var organisation = HeldRights.organisation(kind);
        HeldRights.head(organisation, 1, person, TODAY, TODAY);
        assertEquals(List.of(role), roles(organisation));
    }

    @Test
    void of_an_organisation_unknown_as_yet_there_is_no_role() {
        var organisation = UUID.randomUUID();
        HeldRights.head(organisation, 1, person, TODAY, null);
        assertEquals(List.of(), roles(organisation));
        HeldRights.organisation(organisation, "INSTITUTION", 1, "ACTIVE", null);
        assertEquals(List.of("INSTITUTION_HEAD"), roles(organisation));
    }

    @Test
    @Tag("D12")
    void of_a_closed_organisation_there_is_no_role() {
        var organisation = HeldRights.organisation("INSTITUTION");
        HeldRights.head(organisation, 1, person, TODAY, null);
        HeldRights.organisation(organisation, "INSTITUTION", 2, "CLOSED", TODAY);
        assertEquals(List.of(), roles(organisation));
        assertEquals(1, raised());
    }

    @Test
    void before_its_first_and_after_its_last_day_there_is_no_role() {
        var organisation = HeldRights.organisation("INSTITUTION");
        HeldRights.head(organisation, 1, person, TODAY.plusDays(1), null);
        assertEquals(List.of(), roles(organisation));
        HeldRights.head(organisation, 2, person, TODAY.minusDays(9), TODAY.minusDays(1));
        assertEquals(List.of(), roles(organisation));
    }

    @Test
    @Tag("A12")
    void a_head_who_is_replaced_loses_role_and_tokens() {
        var organisation = HeldRights.organisation("INSTITUTION");
        HeldRights.head(organisation, 1, person, TODAY, null);
        assertEquals(0, raised());
        HeldRights.head(organisation, 2, UUID.randomUUID(), TODAY, null);
        assertEquals(1, raised());
        assertEquals(List.of(), roles(organisation));
    }

    @Test
    void a_head_whom_the_registry_no_longer_identifies_loses_the_tokens() {
        var organisation = HeldRights.organisation("INSTITUTION");
        HeldRights.head(organisation, 1, person, TODAY, null);
        HeldRights.head(organisation, 2, null, TODAY, null);
        assertEquals(1, raised());
    }

    @Test
    void a_last_day_that_is_set_or_moved_earlier_ends_the_tokens() {
        var organisation = HeldRights.organisation("INSTITUTION");
        HeldRights.head(organisation, 1, person, TODAY, null);
        HeldRights.head(organisation, 2, person, TODAY, TODAY.plusDays(9));
        assertEquals(1, raised());
        HeldRights.head(organisation, 3, person, TODAY, TODAY.plusDays(8));
        assertEquals(2, raised());
    }

    @Test
    void what_grows_or_lies_in_the_past_ends_no_token() {
        var organisation = HeldRights.organisation("INSTITUTION");
        HeldRights.head(organisation, 1, person, TODAY.minusDays(9), TODAY.plusDays(9));
        HeldRights.head(organisation, 2, person, TODAY.minusDays(8), null);
        HeldRights.head(organisation, 2, UUID.randomUUID(), TODAY, null);
        assertEquals(0, raised());
        var former = HeldRights.organisation("INSTITUTION");
        HeldRights.head(former, 1, person, TODAY.minusDays(9), TODAY.minusDays(1));
        HeldRights.head(former, 2, null, TODAY, null);
        assertEquals(0, raised());
    }

    @Test
    void an_older_state_that_comes_late_changes_nothing() {
        var organisation = HeldRights.organisation("INSTITUTION");
        HeldRights.head(organisation, 5, person, TODAY, null);
        HeldRights.head(organisation, 4, UUID.randomUUID(), TODAY, null);
        assertEquals(List.of("INSTITUTION_HEAD"), roles(organisation));
        assertEquals(0, raised());
    }

    /** The roles of the scope for which the person could have a token. */
    private List<String> roles(UUID organisation) {
        return given().auth()
                .oauth2(Tokens.of(person).epoch(Long.MAX_VALUE).sign())
                .get("/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("scope", "organisation:" + organisation)
                .getList("scopes.findAll { it.scope == scope }.roles.flatten()", String.class);
    }

    private int raised() {
        var rows = database.createNativeQuery(
                        "select count(*) from epoch_log where type = 'PersonEpochRaised' and key = ?1", Long.class)
                .setParameter(1, person.toString())
                .getSingleResult();
        return ((Long) rows).intValue();
    }
}
