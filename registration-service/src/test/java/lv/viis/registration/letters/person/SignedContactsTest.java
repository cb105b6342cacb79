package lv.viis.registration.letters.person;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is known of a person is what that person signed, for the employer for which they signed it. */
@QuarkusTest
class SignedContactsTest {

    @Inject
    AgroalDataSource database;

    @Inject
    Contacts contacts;

    private static String officer() {
        return Tokens.of(UUID.randomUUID())
                .roles("IZM_ACCESS_OFFICER")
                .country()
                .sign();
    }

    private static Response person(String token, UUID id) {
        return given().auth().oauth2(token).get("/v1/people/" + id);
    }

    private static Response leaves(Given.Waiting from, LocalDate lastDay) {
        return Given.by(from.head().token())
                .contentType("application/json")
                .body("""
                        {"personId":"%s","organisationId":"%s","lastDay":"%s"}""".formatted(from.employee().id(), from.employer(), lastDay))
                .post("/v1/leaver-notices");
    }

    private Optional<String> emailOf(UUID person, UUID organisation) {
        return QuarkusTransaction.requiringNew().call(() -> contacts.emailOf(person, organisation));
    }

    private void setBack(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Submitted: a head asks for the end of a right, and writes what they like of the employee. */
    private static Given.Waiting revokedWithOtherWords(Given.Waiting before, String other) {
        var grant = Given.grant(before.employee(), before.employer(), "INSTITUTION_EDITOR", before.employer());
        var body = Given.body("REVOKE", before.employer(), before.employee(), grant, null, Given.TODAY.plusDays(5))
                .replace("Ģirts", "Attacker")
                .replace("Šķēle-Ābele", "Written")
                .replace("lietvedis@example.lv", other)
                .replace("+371 20000000", "+371 29999999")
                .replace("Lietvedis", "Slepkava")
                .replace("\"lastDay\":null}", "\"lastDay\":\"" + Given.TODAY.plusDays(9) + "\"}");
        String id = Given.create(before.head(), body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String letter = Given.by(before.head().token())
                .post("/v1/access-applications/" + id + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        var revoke = new Given.Waiting(before.employer(), before.head(), before.employee(), id, letter, null);
        revoke.sign(letter, before.head(), before.head().sign(revoke.document(letter)))
                .then()
                .statusCode(200);
        revoke.submit(1).then().statusCode(201);
        return revoke;
    }

    private static void isAsSigned(Given.Waiting signed) {
        person(officer(), signed.employee().id())
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Ģirts"))
                .body("surname", equalTo("Šķēle-Ābele"))
                .body("email", equalTo("lietvedis@example.lv"))
                .body("phone", equalTo("+371 20000000"))
                .body("employments", hasSize(1))
                .body("employments[0].post", equalTo("Lietvedis"))
                .body("employments[0].lastDay", nullValue());
    }

    @Test
    @Tag("S2")
    void the_end_of_rights_that_only_the_head_signed_changes_nothing_of_the_employee() {
        var signed = Given.waiting().submitted();
        signed.decided(2);
        var revoke = revokedWithOtherWords(signed, "attacker@evil.example");
        isAsSigned(signed);
        revoke.withdraw(2).then().statusCode(200);
        isAsSigned(signed);
    }

    @Test
    @Tag("S2")
    void somebody_who_never_signed_anything_is_nobody_known() {
        Given.roles();
        var employer = Given.institution();
        var unsigned = new Given.Waiting(employer, Given.headOf(employer), DemoPerson.any(), null, null, null);
        revokedWithOtherWords(unsigned, "attacker@evil.example");
        person(officer(), unsigned.employee().id()).then().statusCode(404).body("code", equalTo("not-found"));
        person(unsigned.head().token(), unsigned.employee().id())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    @Tag("S2")
    void what_nobody_else_than_the_applicant_signs_of_the_applicant_is_theirs_to_write() {
        var waiting = Given.waiting();
        var next = DemoPerson.any();
        Given.headship(waiting.employer(), 2, next, Given.TODAY, null);
        Given.Waiting draft = waiting(waiting.employer(), next);
        Given.headship(waiting.employer(), 3, waiting.head(), Given.TODAY, null);
        draft.change(waiting.head(), 0, "{\"applicant\":{\"email\":\"other@evil.example\"}}")
                .then()
                .statusCode(403)
                .body("code", equalTo("applicant-is-somebody-else"));
        draft.change(waiting.head(), 0, "{\"duty\":\"Another one\"}").then().statusCode(200);
    }

    private static Given.Waiting waiting(UUID employer, DemoPerson head) {
        var employee = DemoPerson.any();
        String id = Given.create(head, Given.body(employer, employee, "INSTITUTION_READER", employer))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Given.Waiting(employer, head, employee, id, null, null);
    }

    /** The same person signs for a second employer, with another address. */
    private static Given.Waiting alsoAt(Given.Waiting first, String email) {
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var body = Given.body(employer, first.employee(), "INSTITUTION_EDITOR", employer)
                .replace("lietvedis@example.lv", email)
                .replace("+371 20000000", "+371 21111111");
        String id = Given.create(head, body).then().statusCode(201).extract().path("id");
        java.util.List<String> letters = Given.by(head.token())
                .post("/v1/access-applications/" + id + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("items.id");
        return new Given.Waiting(employer, head, first.employee(), id, letters.get(0), letters.get(1)).submitted();
    }

    @Test
    @Tag("S2")
    @Tag("S9")
    void each_employer_knows_and_uses_the_contacts_signed_for_it() {
        var first = Given.waiting().submitted();
        var second = alsoAt(first, "cita.vieta@example.lv");
        var id = first.employee().id();
        person(first.head().token(), id)
                .then()
                .statusCode(200)
                .body("email", equalTo("lietvedis@example.lv"))
                .body("phone", equalTo("+371 20000000"))
                .body("contacts.organisationId", contains(first.employer().toString()));
        person(second.head().token(), id).then().body("email", equalTo("cita.vieta@example.lv"));
        person(officer(), id)
                .then()
                .body("email", equalTo("cita.vieta@example.lv"))
                .body("contacts.email", contains("cita.vieta@example.lv", "lietvedis@example.lv"));
        assertEquals(Optional.of("lietvedis@example.lv"), emailOf(id, first.employer()));
        assertEquals(Optional.of("cita.vieta@example.lv"), emailOf(id, second.employer()));
        assertEquals(Optional.empty(), emailOf(id, UUID.randomUUID()));
    }

    @Test
    @Tag("S9")
    void a_former_employer_knows_a_person_for_a_month_and_no_longer() throws SQLException {
        var first = Given.waiting().submitted();
        var id = first.employee().id();
        first.withdraw(2).then().statusCode(200);
        leaves(first, Given.TODAY.minusDays(1)).then().statusCode(201);
        alsoAt(first, "cita.vieta@example.lv");
        person(first.head().token(), id).then().statusCode(200).body("email", equalTo("lietvedis@example.lv"));

        var longAgo =
                "update employment set last_day = current_date - 32 where organisation_id = '" + first.employer() + "'";
        setBack(longAgo);
        person(first.head().token(), id).then().statusCode(200);
        setBack("update access_application set closed_at = now() - interval '32 days' where id = '" + first.id() + "'");
        person(first.head().token(), id).then().statusCode(404).body("code", equalTo("not-found"));
        // Their own draft does not open it again.
        waiting(first.employer(), first.head());
        Given.create(
                        first.head(),
                        Given.body(first.employer(), first.employee(), "INSTITUTION_READER", first.employer()))
                .then()
                .statusCode(201);
        person(first.head().token(), id).then().statusCode(404).body("code", equalTo("not-found"));
        person(officer(), id).then().statusCode(200).body("employments", hasSize(2));
    }

    @Test
    @Tag("S2")
    void a_leavers_notice_outlasts_what_an_application_says_of_the_same_employment() {
        var first = Given.waiting().submitted();
        leaves(first, Given.TODAY.plusDays(3)).then().statusCode(201);
        first.withdraw(2).then().statusCode(200);
        Given.waiting(first.employer(), first.head(), first.employee()).submitted();
        person(officer(), first.employee().id())
                .then()
                .body("employments[0].lastDay", equalTo(Given.TODAY.plusDays(3).toString()));
    }
}
