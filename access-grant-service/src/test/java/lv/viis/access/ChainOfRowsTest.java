package lv.viis.access;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who was shown stands in the chain of the own organisation, whatever the reader filtered by (D21). */
@QuarkusTest
@Tag("S12")
@Tag("D21")
class ChainOfRowsTest {

    private final UUID municipality = Given.organisation("MUNICIPALITY", null);
    private final Given.Application one = somebody(UUID.randomUUID());
    private final Given.Application other = somebody(one.person);

    private Given.Application somebody(UUID person) {
        var school = Given.organisation("INSTITUTION", municipality);
        return Given.application(school)
                .of("GRANT", person)
                .line("INSTITUTION_EDITOR", school, TODAY, TODAY.plusYears(1))
                .submitted();
    }

    private static String auditor() {
        return Tokens.of(UUID.randomUUID()).roles("AUDITOR").country().sign();
    }

    private static String head(UUID organisation, String role) {
        return Tokens.of(Given.headOf(organisation))
                .roles(role)
                .organisation(organisation)
                .sign();
    }

    private static void get(String token, String path, String accept) {
        given().auth().oauth2(token).accept(accept).get(path).then().statusCode(200);
    }

    /** Of whom the chain of an organisation says by its newest record of the action that they were shown. */
    private static List<String> shown(UUID organisation, String action) {
        var records = EventRows.of("PersonalDataAccessed").stream()
                .filter(row -> row.data().path("action").asText().equals(action))
                .filter(row -> row.key().equals(organisation.toString()))
                .toList();
        assertThat(records).as(action + " of " + organisation).isNotEmpty();
        var data = records.get(records.size() - 1).data();
        assertThat(data.path("organisationId").asText()).isEqualTo(organisation.toString());
        var people = new java.util.ArrayList<String>();
        data.path("subjectIds").forEach(id -> people.add(id.asText()));
        return people;
    }

    private void assertShownOfBoth(String action) {
        assertThat(shown(one.employer, action)).containsExactly(one.person.toString());
        assertThat(shown(other.employer, action)).containsExactly(one.person.toString());
    }

    @Test
    void grants_of_two_employers_are_two_records() {
        one.grantId();
        other.grantId();
        get(Given.officer(), "/v1/grants?personId=" + one.person, "application/json");
        assertShownOfBoth("read grants");
    }

    @Test
    void a_head_who_does_not_filter_is_recorded_in_the_own_chain() {
        one.grantId();
        get(head(one.employer, "INSTITUTION_HEAD"), "/v1/grants", "application/json");
        assertThat(shown(one.employer, "read grants")).containsExactly(one.person.toString());
    }

    @Test
    void a_municipalitys_report_and_its_file_are_recorded_for_each_institution() {
        one.grantId();
        other.grantId();
        var token = head(municipality, "MUNICIPALITY_HEAD");
        get(token, "/v1/reports/access", "application/json");
        assertShownOfBoth("read access report");
        get(token, "/v1/reports/access.csv?reason=YEARLY_AUDIT", "text/csv");
        assertShownOfBoth("export access report, YEARLY_AUDIT");
    }

    @Test
    void provisioning_is_recorded_for_each_employer() {
        one.grantId();
        other.grantId();
        var filter = "/scim/v2/Users?filter=id%20eq%20%22" + one.person + "%22";
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(auditor())
                .accept("application/scim+json")
                .get(filter)
                .then()
                .statusCode(200);
        assertShownOfBoth("list scim users");
        get(auditor(), "/scim/v2/Users/" + one.person, "application/scim+json");
        assertShownOfBoth("read scim user");
    }

    @Test
    void reviews_of_new_heads_are_recorded_for_their_organisations() {
        one.grantId();
        var newHead = UUID.randomUUID();
        Given.heads(one.employer, 2, newHead);
        var token = Tokens.of(newHead)
                .roles("INSTITUTION_HEAD")
                .organisation(one.employer)
                .sign();
        get(token, "/v1/head-reviews", "application/json");
        assertThat(shown(one.employer, "read head reviews")).containsExactly(newHead.toString());
    }

    @Test
    void deputyships_are_recorded_for_the_employer() {
        var two = new Deputies();
        two.appointed();
        get(two.headToken(), "/v1/deputyships", "application/json");
        assertThat(shown(two.school, "read deputyships"))
                .contains(two.principal.toString(), two.deputy.toString(), two.head.toString());
    }

    @Test
    void the_queue_is_recorded_for_each_employer_with_all_whom_it_names() {
        get(Given.officer(), "/v1/decision-items?applicationId=" + one.id, "application/json");
        assertThat(shown(one.employer, "read decision items"))
                .contains(
                        one.person.toString(),
                        one.applicant.toString(),
                        one.clerk.toString(),
                        one.secondClerk.toString());
    }

    @Test
    void who_took_a_step_is_recorded_with_the_history() {
        var officer = UUID.randomUUID();
        var grant = one.grantId();
        given().auth()
                .oauth2(Given.officer(officer))
                .header("If-Match", Versions.ANY)
                .contentType("application/json")
                .body("{\"reasonCode\":\"LEFT_EMPLOYMENT\"}")
                .post("/v1/grants/" + grant + "/revocation")
                .then()
                .statusCode(200);
        get(auditor(), "/v1/grants/" + grant + "/history", "application/json");
        assertThat(shown(one.employer, "read grant history")).contains(one.person.toString(), officer.toString());
    }
}
