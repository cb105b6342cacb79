package lv.viis.registration.applying.accessapplication;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each organisation's ledger tells of what a list showed of it, whatever the list was filtered by (D21). */
@QuarkusTest
class ListsAreRecordedTest {

    private static void get(String token, String path) {
        given().auth().oauth2(token).get(path).then().statusCode(200);
    }

    /** Of whom a reader's list told the ledger of an organisation; null for the country's. */
    private static Set<String> told(UUID reader, String action, UUID organisation) {
        return EventRows.of("PersonalDataAccessed").stream()
                .map(EventRows::data)
                .filter(data -> data.path("personId").asText().equals(reader.toString()))
                .filter(data -> data.path("action").asText().equals(action))
                .filter(data -> organisation == null
                        ? data.path("organisationId").isNull()
                        : data.path("organisationId").asText().equals(organisation.toString()))
                .flatMap(data -> StreamSupport.stream(data.path("subjectIds").spliterator(), false))
                .map(subject -> subject.asText())
                .collect(Collectors.toSet());
    }

    @Test
    @Tag("S12")
    void a_head_of_two_schools_who_lists_without_a_filter_is_told_to_both() {
        var first = Given.waiting();
        var head = first.head();
        var other = Given.institution();
        Given.headship(other, 1, head, Given.TODAY.minusYears(1), null);
        var second = Given.waiting(other, head, DemoPerson.any());
        get(head.token(), "/v1/access-applications");
        assertEquals(
                Set.of(head.id().toString(), first.employee().id().toString()),
                told(head.id(), "list access applications", first.employer()));
        assertEquals(
                Set.of(head.id().toString(), second.employee().id().toString()),
                told(head.id(), "list access applications", other));
        assertEquals(Set.of(), told(head.id(), "list access applications", null));
    }

    @Test
    @Tag("S12")
    void people_are_told_to_each_of_their_employers() {
        var first = Given.waiting().submitted();
        var other = Given.institution();
        var second = Given.waiting(other, Given.headOf(other), first.employee()).submitted();
        var officer = UUID.randomUUID();
        var token = Tokens.of(officer).roles("IZM_ACCESS_OFFICER").country().sign();
        var person = first.employee().id().toString();
        get(token, "/v1/people?ids=" + person);
        for (var employer : new UUID[] {first.employer(), second.employer()}) {
            assertEquals(Set.of(person), told(officer, "read people", employer));
        }
        get(token, "/v1/people/" + first.head().id());
        assertEquals(Set.of(first.head().id().toString()), told(officer, "read person", first.employer()));
    }

    @Test
    @Tag("S12")
    void notifications_are_told_to_the_employer_of_their_application() {
        var waiting = Given.waiting();
        var clerk = UUID.randomUUID();
        waiting.withdraw(1).then().statusCode(200);
        var token = Tokens.of(clerk).roles("IZM_CLERK").country().sign();
        org.awaitility.Awaitility.await().untilAsserted(() -> {
            get(token, "/v1/notifications?applicationId=" + waiting.id());
            assertEquals(
                    Set.of(
                            waiting.head().id().toString(),
                            waiting.employee().id().toString()),
                    told(clerk, "list notifications", waiting.employer()));
        });
    }

    @Test
    @Tag("S12")
    void authorisations_are_told_to_their_organisations() {
        var employer = Given.institution();
        var other = Given.institution();
        var head = DemoPerson.any();
        var deputy = DemoPerson.any();
        for (var one : new UUID[] {employer, other}) {
            Given.headship(one, 1, head, Given.TODAY.minusYears(1), null);
            Given.by(head.token())
                    .contentType("application/json")
                    .body("""
                            {"organisationId":"%s","head":{"givenName":"Maija","surname":"Žagata","post":"Direktore"},
                             "deputy":{"givenName":"Uldis","surname":"Ķirsis","personalCode":"%s","post":"Vietnieks",
                                       "email":"vietnieks@example.lv"},
                             "number":"1-9/7","date":"%s","from":"%s","lastDay":"%s"}""".formatted(one, deputy.code(), Given.TODAY, Given.TODAY, Given.TODAY.plusMonths(1)))
                    .post("/v1/authorisations")
                    .then()
                    .statusCode(201);
        }
        get(head.token(), "/v1/authorisations");
        for (var one : new UUID[] {employer, other}) {
            assertEquals(Set.of(deputy.id().toString()), told(head.id(), "list authorisations", one));
        }
    }
}
