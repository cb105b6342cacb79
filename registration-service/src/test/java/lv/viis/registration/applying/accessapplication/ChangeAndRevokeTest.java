package lv.viis.registration.applying.accessapplication;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications that change or end what was granted before. */
@QuarkusTest
class ChangeAndRevokeTest {

    private static final String ROLE = "INSTITUTION_EDITOR";

    private UUID employer;
    private DemoPerson head;
    private DemoPerson employee;
    private UUID grant;

    @BeforeEach
    void a_user_with_a_grant() {
        Given.roles();
        employer = Given.institution();
        head = Given.headOf(employer);
        employee = DemoPerson.any();
        grant = Given.grant(employee, employer, ROLE, employer);
    }

    private Given.Waiting waiting(String body) {
        String id = Given.create(head, body).then().statusCode(201).extract().path("id");
        List<String> letters = Given.by(head.token())
                .post("/v1/access-applications/" + id + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("items.id");
        return new Given.Waiting(
                employer, head, employee, id, letters.get(0), letters.size() > 1 ? letters.get(1) : null);
    }

    @Test
    void an_end_of_rights_needs_only_the_heads_letter() {
        var waiting = waiting(Given.body("REVOKE", employer, employee, grant, null, Given.TODAY.plusDays(10)));
        waiting.read(head.token())
                .then()
                .body("kind", equalTo("REVOKE"))
                .body("lines.role", contains(ROLE))
                .body("lines.targetGrantId", contains(grant.toString()));
        assertEquals(null, waiting.commitment());
        waiting.sign(waiting.headLetter(), head, head.sign(waiting.document(waiting.headLetter())))
                .then()
                .statusCode(200);
        waiting.submit(1).then().statusCode(201);
        var told = EventRows.last("AccessApplicationSubmitted", waiting.id()).data();
        assertEquals("REVOKE", told.path("kind").asText());
        assertEquals(grant.toString(), told.at("/lines/0/grantId").asText());
        assertEquals(1, told.path("evidence").size());
    }

    @Test
    void a_change_asks_for_other_days_of_a_live_grant() {
        var waiting = waiting(Given.body("CHANGE", employer, employee, grant, Given.TODAY, Given.TODAY.plusYears(1)));
        waiting.signBoth().submit(1).then().statusCode(201);
        var told = EventRows.last("AccessApplicationSubmitted", waiting.id()).data();
        assertEquals("CHANGE", told.path("kind").asText());
        assertEquals(ROLE, told.at("/lines/0/role").asText());
        assertEquals(2, told.path("evidence").size());
    }

    @Test
    void only_a_live_grant_of_this_employee_with_this_employer_changes() {
        var another = DemoPerson.any();
        var school = Given.institution();
        for (var other : List.of(
                UUID.randomUUID(),
                Given.grant(another, employer, ROLE, employer),
                Given.grant(employee, school, ROLE, school))) {
            Given.create(head, Given.body("CHANGE", employer, employee, other, null, Given.TODAY.plusDays(10)))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("grant-not-live"));
        }
        Given.grantEnded(grant, employee, employer, ROLE, employer);
        Given.create(head, Given.body("REVOKE", employer, employee, grant, null, Given.TODAY))
                .then()
                .statusCode(422)
                .body("code", equalTo("grant-not-live"));
    }

    @Test
    void an_end_lies_neither_in_the_past_nor_after_the_grants_own() {
        for (var day : List.of(Given.TODAY.minusDays(1), Given.TODAY.plusYears(1))) {
            Given.create(head, Given.body("REVOKE", employer, employee, grant, null, day))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-input"))
                    .body("violations[0].field", equalTo("lines[0].lastDay"));
        }
    }

    @Test
    void a_grant_that_ends_otherwise_leaves_nothing_to_ask_for() {
        var waiting = waiting(Given.body("REVOKE", employer, employee, grant, null, Given.TODAY.plusDays(10)));
        Given.grantEnded(grant, employee, employer, ROLE, employer);
        waiting.read(head.token()).then().body("state", equalTo("CLOSED")).body("closeReason", equalTo("SUPERSEDED"));
    }
}
