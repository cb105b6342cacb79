package lv.viis.access.reading.me;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.HeldRights;
import lv.viis.access.granting.grant.GrantSteps;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MeTest {

    private static final LocalDate TODAY = HeldRights.TODAY;

    private final UUID person = UUID.randomUUID();

    @Inject
    HeldRights held;

    @Test
    void a_person_sees_all_own_rights_and_where_they_hold_today() {
        var school = UUID.randomUUID();
        var scheduled = held.grant(person, "INSTITUTION_READER", school, TODAY.plusDays(2), TODAY.plusDays(9));
        var active = held.grant(person, "INSTITUTION_EDITOR", school, TODAY, TODAY);
        var expired = held.grant(person, "IZM_CLERK", null, TODAY.minusDays(9), TODAY.minusDays(1));
        var ended = held.grant(person, "IZM_SUPPORT", null, TODAY.minusDays(20), TODAY.plusDays(1));
        held.revoke(ended, person);
        held.grant(UUID.randomUUID(), "IZM_SUPPORT", null, TODAY, TODAY);
        var town = HeldRights.organisation("MUNICIPALITY");
        HeldRights.head(town, 1, person, TODAY, null);
        given().auth()
                .oauth2(Tokens.of(person)
                        .organisation(school)
                        .roles("INSTITUTION_EDITOR")
                        .epoch(Long.MAX_VALUE)
                        .sign())
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("personId", equalTo(person.toString()))
                .body("scope", equalTo("organisation:" + school))
                .body("roles", contains("INSTITUTION_EDITOR"))
                .body(
                        "grants.id",
                        contains(scheduled.toString(), active.toString(), expired.toString(), ended.toString()))
                .body("grants.state", contains("SCHEDULED", "ACTIVE", "EXPIRED", "ENDED"))
                .body("grants[1].lastDay", equalTo(TODAY.toString()))
                .body("grants[2].objectId", nullValue())
                .body("headships", hasSize(1))
                .body("headships[0].organisationId", equalTo(town.toString()))
                .body("headships[0].from", equalTo(TODAY.toString()))
                .body("headships[0].lastDay", nullValue())
                .body("scopes", hasSize(2))
                .body(
                        "scopes.find { it.scope == 'organisation:%s' }.roles".formatted(school),
                        contains("INSTITUTION_EDITOR"))
                .body(
                        "scopes.find { it.scope == 'organisation:%s' }.roles".formatted(town),
                        contains("MUNICIPALITY_HEAD"));
    }

    @Test
    void it_names_the_operations_that_the_roles_let_in_to() {
        var officer = Tokens.of(person).roles("IZM_ACCESS_OFFICER").country().sign();
        given().auth()
                .oauth2(officer)
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("actions", hasItems("readMe", "listRoles", "decideDecisionItem"))
                .body("actions", not(hasItem("confirmRoleChange")))
                .body("actions", not(hasItem("issueToken")));
        given().auth()
                .oauth2(Tokens.of(person).sign())
                .get("/v1/me")
                .then()
                .body("actions", not(hasItem("decideDecisionItem")));
    }

    @Test
    @Tag("A12")
    void a_suspended_grant_is_shown_and_no_right_of_today() {
        var school = UUID.randomUUID();
        held.grant(person, "INSTITUTION_READER", school, TODAY, TODAY);
        var suspended = held.grant(person, "INSTITUTION_EDITOR", school, TODAY, TODAY);
        var alone = held.grant(person, "INSTITUTION_EDITOR", UUID.randomUUID(), TODAY, TODAY);
        for (var grant : List.of(suspended, alone)) {
            GrantSteps.step(grant.toString(), "suspension").statusCode(200);
        }
        given().auth()
                .oauth2(Tokens.of(person).epoch(Long.MAX_VALUE).sign())
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("grants.findAll { it.role == 'INSTITUTION_EDITOR' }.state", contains("SUSPENDED", "SUSPENDED"))
                .body("scopes.scope", contains("organisation:" + school))
                .body("scopes[0].roles", contains("INSTITUTION_READER"));
    }

    @Test
    void who_holds_nothing_sees_nothing() {
        given().auth()
                .oauth2(Tokens.of(person).sign())
                .get("/v1/me")
                .then()
                .statusCode(200)
                .body("scope", nullValue())
                .body("grants", hasSize(0))
                .body("headships", hasSize(0))
                .body("scopes", hasSize(0));
    }

    @Test
    void without_a_token_nobody_is_anybody() {
        given().get("/v1/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"))
                .contentType("application/problem+json");
    }
}
