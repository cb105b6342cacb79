package lv.viis.access.reading.scim;

import static io.restassured.RestAssured.given;
import static lv.viis.access.reading.scim.Scim.auditor;
import static lv.viis.access.reading.scim.Scim.eq;
import static lv.viis.access.reading.scim.Scim.get;
import static lv.viis.access.reading.scim.Scim.head;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Aliases;
import lv.viis.access.Given;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What provisioning systems outside read, as SCIM clients do. */
@QuarkusTest
class ScimTest {

    /** Who may edit the data of one of its schools. */
    private static Given.Application somebodyOf(UUID municipality, LocalDate from) {
        var school = Given.organisation("INSTITUTION", municipality);
        return Given.application(school)
                .line("INSTITUTION_EDITOR", school, from, Given.TODAY.plusYears(1))
                .submitted();
    }

    @Test
    @Tag("D20")
    void two_ids_of_one_person_are_one_user_under_the_id_that_stays() {
        var municipality = Given.organisation("MUNICIPALITY", null);
        var old = somebodyOf(municipality, Given.TODAY);
        var present = somebodyOf(municipality, Given.TODAY);
        var grants = new String[] {old.grantId(), present.grantId()};
        Aliases.confirmed(old.person, present.person);
        var id = present.person.toString();
        for (var asked : List.of(old.person, present.person)) {
            get(auditor(), "/Users/" + asked)
                    .statusCode(200)
                    .body("id", equalTo(id))
                    .body("'urn:viis:params:scim:schemas:grants:1.0:User'.grants.id", containsInAnyOrder(grants));
        }
        var group = get(auditor(), "/Groups", "filter", eq("displayName", "INSTITUTION_EDITOR:" + old.employer))
                .extract()
                .<String>path("Resources[0].id");
        get(auditor(), "/Groups/" + group).body("members.value", contains(id));
        get(auditor(), "/Users", "filter", eq("groups.value", group)).body("Resources.id", contains(id));
        get(head(municipality, "MUNICIPALITY_HEAD"), "/Users", "filter", "active eq true")
                .body("totalResults", equalTo(1))
                .body("Resources.id", contains(id));
    }

    @Test
    @Tag("S20")
    void who_is_active_is_answered_by_the_rights_within_reach() {
        var here = Given.institution();
        var coming = Given.application(here)
                .line("INSTITUTION_EDITOR", here, Given.TODAY.plusDays(3), Given.TODAY.plusYears(1))
                .submitted();
        coming.grantId();
        var elsewhere = Given.institution();
        Given.application(elsewhere)
                .of("GRANT", coming.person)
                .line("INSTITUTION_EDITOR", elsewhere, Given.TODAY, Given.TODAY.plusYears(1))
                .submitted()
                .grantId();
        var head = head(here, "INSTITUTION_HEAD");
        var person = coming.person.toString();
        get(head, "/Users/" + person).body("active", equalTo(false)).body("groups", hasSize(0));
        get(head, "/Users", "filter", "active eq true").body("totalResults", equalTo(0));
        get(head, "/Users", "filter", "active eq false").body("Resources.id", contains(person));
        get(head(elsewhere, "INSTITUTION_HEAD"), "/Users", "filter", "active eq true")
                .body("Resources.id", contains(person));
        var group = get(auditor(), "/Groups", "filter", eq("displayName", "INSTITUTION_EDITOR:" + elsewhere))
                .extract()
                .<String>path("Resources[0].id");
        get(head, "/Groups/" + group).statusCode(404).body("status", equalTo("404"));
        get(head, "/Users", "filter", eq("groups.value", group)).body("totalResults", equalTo(0));
        get(head, "/Groups").body("totalResults", equalTo(0));
    }

    @Test
    @Tag("D21")
    void a_user_is_an_id_with_rights_and_groups_and_reading_it_is_recorded() {
        var application = Given.application().submitted();
        var grant = application.grantId();
        var group = get(auditor(), "/Users/" + application.person)
                .statusCode(200)
                .contentType("application/scim+json")
                .body("id", equalTo(application.person.toString()))
                .body("userName", equalTo(application.person.toString()))
                .body("active", equalTo(true))
                .body("name", nullValue())
                .body("emails", nullValue())
                .body("'urn:viis:params:scim:schemas:grants:1.0:User'.grants.id", contains(grant))
                .body("groups.display", contains("INSTITUTION_EDITOR"))
                .extract()
                .<String>path("groups[0].value");
        var recorded =
                EventRows.last("PersonalDataAccessed", application.employer).data();
        Assertions.assertTrue(recorded.toString().contains(application.person.toString()));
        get(auditor(), "/Groups/" + group)
                .statusCode(200)
                .body("externalId", equalTo("INSTITUTION_EDITOR:" + application.employer))
                .body("members.value", contains(application.person.toString()));
        get(auditor(), "/Users", "filter", eq("groups.value", group))
                .body("totalResults", equalTo(1))
                .body("Resources.id", contains(application.person.toString()));
        get(auditor(), "/Groups", "filter", eq("displayName", "INSTITUTION_EDITOR:" + application.employer))
                .body("Resources.id", contains(group))
                .body("Resources[0].members", nullValue());
    }

    @Test
    void who_has_lost_the_rights_is_no_user_any_more_and_whose_are_to_come_is_not_active() {
        var ended = Given.application().submitted();
        var grant = ended.grantId();
        given().auth()
                .oauth2(Given.officer())
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"reasonCode\":\"LEFT_EMPLOYMENT\"}")
                .post("/v1/grants/" + grant + "/revocation")
                .then()
                .statusCode(200);
        get(auditor(), "/Users/" + ended.person).statusCode(404).body("status", equalTo("404"));

        var employer = Given.institution();
        var coming = Given.application(employer)
                .line("INSTITUTION_EDITOR", employer, Given.TODAY.plusDays(3), Given.TODAY.plusYears(1))
                .submitted();
        coming.grantId();
        get(auditor(), "/Users/" + coming.person).body("active", equalTo(false)).body("groups", hasSize(0));
        get(auditor(), "/Users", "filter", "active eq false").body("Resources.active", everyItem(equalTo(false)));
        get(auditor(), "/Groups/" + ScimGroup.id("INSTITUTION_EDITOR", employer))
                .statusCode(404)
                .body("status", equalTo("404"));
    }

    @Test
    void the_active_are_those_who_have_a_right_today() {
        var municipality = Given.organisation("MUNICIPALITY", null);
        var present = somebodyOf(municipality, Given.TODAY);
        present.grantId();
        var coming = somebodyOf(municipality, Given.TODAY.plusDays(3));
        coming.grantId();
        var token = head(municipality, "MUNICIPALITY_HEAD");
        get(token, "/Users", "filter", "active eq true").body("Resources.id", contains(present.person.toString()));
        get(token, "/Users", "filter", "active eq false").body("Resources.id", contains(coming.person.toString()));
    }

    @Test
    void pages_hold_everybody_once() {
        var municipality = Given.organisation("MUNICIPALITY", null);
        for (var i = 0; i < 5; i++) {
            var school = Given.organisation("INSTITUTION", municipality);
            Given.application(school)
                    .line("INSTITUTION_READER", school, Given.TODAY, Given.TODAY.plusYears(1))
                    .submitted()
                    .grantId();
        }
        var token = head(municipality, "MUNICIPALITY_HEAD");
        var seen = new HashSet<String>();
        for (var start = 1; start <= 5; start += 2) {
            List<String> ids = get(token, "/Users", "startIndex", "" + start, "count", "2")
                    .statusCode(200)
                    .body("totalResults", equalTo(5))
                    .body("startIndex", equalTo(start))
                    .extract()
                    .path("Resources.id");
            seen.addAll(ids);
        }
        Assertions.assertEquals(5, seen.size());
        get(token, "/Users", "count", "0").body("totalResults", equalTo(5)).body("Resources", hasSize(0));
    }

    @Test
    void a_head_reads_the_own_organisation_and_not_the_school_next_door() {
        var application = Given.application().submitted();
        application.grantId();
        var own = head(application.employer, "INSTITUTION_HEAD");
        get(own, "/Users/" + application.person).statusCode(200);
        var nextDoor = head(Given.institution(), "INSTITUTION_HEAD");
        get(nextDoor, "/Users/" + application.person).statusCode(404).body("status", equalTo("404"));
        get(nextDoor, "/Users").statusCode(200).body("totalResults", equalTo(0));
        get(nextDoor, "/Groups").body("totalResults", equalTo(0));
        String group = get(own, "/Groups").extract().path("Resources[0].id");
        get(nextDoor, "/Groups/" + group).statusCode(404).body("status", equalTo("404"));
        get(Tokens.of(application.person).sign(), "/Users").statusCode(403).body("status", equalTo("403"));
        given().get("/scim/v2/Users").then().statusCode(401).body("status", equalTo("401"));
    }

    @Test
    @Tag("S20")
    void a_role_that_reads_all_does_so_for_the_country_only() {
        var application = Given.application().submitted();
        application.grantId();
        for (var role : List.of("AUDITOR", "IZM_ACCESS_OFFICER", "IZM_ADMIN")) {
            // The scope is the token's: a role of the ministry on one school reads no other.
            var narrow = head(Given.institution(), role);
            get(narrow, "/Users/" + application.person).statusCode(404).body("status", equalTo("404"));
            get(narrow, "/Users").statusCode(200).body("totalResults", equalTo(0));
            get(narrow, "/Groups").statusCode(200).body("totalResults", equalTo(0));
            var unscoped = Tokens.of(UUID.randomUUID()).roles(role).sign();
            get(unscoped, "/Users").statusCode(403).body("status", equalTo("403"));
        }
        var another = Tokens.of(UUID.randomUUID())
                .roles("MUNICIPALITY_SPECIALIST")
                .country()
                .sign();
        get(another, "/Users")
                .statusCode(403)
                .body("status", equalTo("403"))
                .body("detail", containsString("outside the token's scope"));
    }

    @Test
    void what_is_not_understood_is_a_scim_error() {
        for (var filter :
                List.of("name co \"a\"", "id eq", "id eq \"a\" or 1 eq 1", "emails eq \"a\"", "x".repeat(500))) {
            get(auditor(), "/Users", "filter", filter)
                    .statusCode(400)
                    .body("scimType", equalTo("invalidFilter"))
                    .body("schemas", contains("urn:ietf:params:scim:api:messages:2.0:Error"));
        }
        get(auditor(), "/Users", "startIndex", "one").statusCode(400).body("scimType", equalTo("invalidValue"));
        get(auditor(), "/Users", "startIndex", "-5", "count", "100000")
                .statusCode(200)
                .body("startIndex", equalTo(1));
        get(auditor(), "/Users", "filter", "id eq \"' or true --\"")
                .statusCode(200)
                .body("totalResults", equalTo(0));
        get(auditor(), "/Users/nobody").statusCode(404).body("status", equalTo("404"));
        get(auditor(), "/Groups/nothing").statusCode(404).body("status", equalTo("404"));
    }

    @Test
    void it_says_what_it_can_do() {
        given().get("/scim/v2/ServiceProviderConfig").then().statusCode(200).body("patch.supported", equalTo(false));
        given().get("/scim/v2/ResourceTypes").then().body("Resources.name", contains("User", "Group"));
        given().get("/scim/v2/Schemas").then().body("totalResults", equalTo(3));
    }
}
