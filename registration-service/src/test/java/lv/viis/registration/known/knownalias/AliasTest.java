package lv.viis.registration.known.knownalias;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Incoming;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People whose personal code, or name, changes while something is under way. */
@QuarkusTest
class AliasTest {

    /** The same person by the new code. */
    private final DemoPerson renewed = DemoPerson.any();

    @Inject
    KnownAliases aliases;

    private void aliased(DemoPerson former) {
        Given.alias(renewed.id(), former.id(), false, 1);
    }

    private void undone(DemoPerson former) {
        Given.alias(renewed.id(), former.id(), true, 2);
    }

    @Test
    @Tag("D20")
    @Tag("D3")
    void the_new_codes_certificate_signs_for_the_old_code_once_they_are_known_as_one() {
        var waiting = Given.waiting();
        var later = Given.waiting(waiting.employer(), waiting.head(), DemoPerson.any());
        var container = renewed.sign(waiting.document(waiting.commitment()));
        waiting.sign(waiting.commitment(), waiting.employee(), container)
                .then()
                .statusCode(422)
                .body("code", equalTo("signer-is-not-the-user"));
        waiting.sign(waiting.commitment(), renewed, container)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));

        aliased(waiting.employee());
        waiting.sign(waiting.commitment(), renewed, container)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        later.sign(later.commitment(), later.employee(), renewed.sign(later.document(later.commitment())))
                .then()
                .statusCode(422)
                .body("code", equalTo("signer-is-not-the-user"));
    }

    @Test
    @Tag("D20")
    void after_the_mistake_is_undone_they_are_two_people_again() {
        var waiting = Given.waiting();
        aliased(waiting.employee());
        waiting.read(renewed.token()).then().statusCode(200);
        undone(waiting.employee());
        waiting.read(renewed.token()).then().statusCode(404).body("code", equalTo("not-found"));
        waiting.sign(waiting.commitment(), waiting.employee(), renewed.sign(waiting.document(waiting.commitment())))
                .then()
                .statusCode(422)
                .body("code", equalTo("signer-is-not-the-user"));
    }

    @Test
    @Tag("D20")
    @Tag("D1")
    void a_head_goes_on_under_the_new_code() {
        var waiting = Given.waiting();
        var container = renewed.sign(waiting.document(waiting.headLetter()));
        waiting.sign(waiting.headLetter(), waiting.head(), container)
                .then()
                .statusCode(422)
                .body("code", equalTo("signer-is-not-the-applicant"));
        aliased(waiting.head());
        waiting.sign(waiting.headLetter(), renewed, container).then().statusCode(200);
        var self = Given.waiting(waiting.employer(), renewed, waiting.head());
        self.read(renewed.token()).then().body("selfApplication", equalTo(true));
    }

    @Test
    @Tag("D20")
    @Tag("D1")
    void a_new_head_who_turns_out_to_be_the_former_one_answers_for_what_waits() {
        var waiting = Given.waiting().submitted();
        Given.headship(waiting.employer(), 2, renewed, Given.TODAY, null);
        assertEquals(
                "NEEDS_CONFIRMATION", waiting.read(waiting.employee().token()).path("state"));
        aliased(waiting.head());
        assertEquals("SUBMITTED", waiting.state());
        undone(waiting.head());
        assertEquals(
                "NEEDS_CONFIRMATION", waiting.read(waiting.employee().token()).path("state"));
    }

    @Test
    @Tag("A5")
    @Tag("D20")
    void who_is_known_by_two_codes_has_one_open_application() {
        var waiting = Given.waiting();
        aliased(waiting.employee());
        var again = Given.body(waiting.employer(), renewed, "INSTITUTION_EDITOR", waiting.employer());
        Given.create(waiting.head(), again)
                .then()
                .statusCode(409)
                .body("code", equalTo("open-application-exists"))
                .body("seeAlso", endsWith(waiting.path()));
        // For another right it is the same person's too, by the id that stays.
        Given.create(waiting.head(), Given.body(waiting.employer(), renewed, "INSTITUTION_READER", waiting.employer()))
                .then()
                .statusCode(201)
                .body("personId", equalTo(waiting.employee().id().toString()));
        undone(waiting.employee());
        Given.create(waiting.head(), again).then().statusCode(201);
    }

    @Test
    @Tag("A5")
    @Tag("D20")
    void of_two_open_applications_that_turn_out_to_be_one_persons_the_earlier_goes_on() {
        var earlier = Given.waiting();
        var later = Given.waiting(earlier.employer(), earlier.head(), renewed).submitted();
        aliased(earlier.employee());

        assertEquals("AWAITING_SIGNATURES", earlier.state());
        later.read(later.head().token())
                .then()
                .body("state", equalTo("CLOSED"))
                .body("closeReason", equalTo("SUPERSEDED"));
        assertEquals(
                "SUPERSEDED",
                EventRows.last("AccessApplicationClosed", later.id())
                        .data()
                        .path("reason")
                        .asText());
        earlier.submitted();
        // What has ended stays so; apart from each other they may apply again.
        undone(earlier.employee());
        assertEquals("CLOSED", later.state());
        Given.create(later.head(), Given.body(later.employer(), renewed, "INSTITUTION_EDITOR", later.employer()))
                .then()
                .statusCode(201);
    }

    @Test
    @Tag("A5")
    void for_other_rights_both_applications_go_on() {
        var earlier = Given.waiting();
        String later = Given.create(
                        earlier.head(),
                        Given.body(earlier.employer(), renewed, "INSTITUTION_READER", earlier.employer()))
                .path("id");
        aliased(earlier.employee());
        given().auth()
                .oauth2(earlier.head().token())
                .get("/v1/access-applications/" + later)
                .then()
                .body("state", equalTo("DRAFT"));
        assertEquals("AWAITING_SIGNATURES", earlier.state());
    }

    @Test
    @Tag("D20")
    void letters_of_before_are_written_anew_after_the_code_changed() {
        var waiting = Given.waiting().submitted();
        aliased(waiting.employee());
        waiting.returned(2);
        waiting.change(waiting.head(), 3, "{\"duty\":\"Keeps other data of the institution\"}")
                .then()
                .statusCode(200);
        Given.by(waiting.head().token())
                .post(waiting.path() + "/letters")
                .then()
                .statusCode(201)
                .body("items", hasSize(2));
    }

    @Test
    @Tag("D20")
    void a_person_is_found_by_either_id_with_the_name_signed_for_last() {
        var waiting = Given.waiting().submitted();
        aliased(waiting.employee());
        var married = new DemoPerson(renewed.code(), "Ģirts", "Jaunais");
        var other = Given.institution();
        Given.waiting(other, Given.headOf(other), married).submitted();
        var clerk = Tokens.of(UUID.randomUUID()).roles("IZM_CLERK").country().sign();
        for (var id : new UUID[] {waiting.employee().id(), renewed.id()}) {
            given().auth()
                    .oauth2(clerk)
                    .get("/v1/people/" + id)
                    .then()
                    .statusCode(200)
                    .body("personId", equalTo(id.toString()))
                    .body("surname", equalTo("Jaunais"))
                    .body("employments", hasSize(2));
            given().auth()
                    .oauth2(renewed.token())
                    .get("/v1/people/" + id)
                    .then()
                    .statusCode(200);
        }
    }

    /** Names are never compared (access.md 4.6): the code tells who somebody is. */
    @Test
    @Tag("D3")
    void another_name_in_the_certificate_is_no_matter() {
        var waiting = Given.waiting();
        var married = new DemoPerson(waiting.employee().code(), "Ģirte", "Vītola");
        waiting.sign(waiting.commitment(), married, married.sign(waiting.document(waiting.commitment())))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
    }

    @Test
    @Tag("D20")
    void it_reads_what_access_grant_publishes() {
        var data = Contract.example("../access-grant-service", "PersonAliased").path("data");
        var aliasId = UUID.fromString(data.path("aliasId").asText());
        Incoming.on("aliases", "PersonAliased").key(aliasId).send(data.toString());
        assertEquals(UUID.fromString(data.path("personId").asText()), aliases.personOf(aliasId));
    }
}
