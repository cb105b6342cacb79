package lv.viis.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.testing.WideDoor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where every use case takes the caller for somebody who may all, the database alone keeps the register to its people. */
@QuarkusTest
@Tag("W5")
class SecondWallTest {

    @BeforeEach
    void forgetEveryCheck() {
        QuarkusMock.installMockForType(new WideDoor("IKVD_REGISTRAR", "AUDITOR", "IZM_ACCESS_OFFICER"), Door.class);
    }

    @Test
    void the_head_next_door_changes_no_contact() {
        var school = Given.anInstitution();
        var path = "/v1/organisations/" + school;
        given().auth()
                .oauth2(Given.token("INSTITUTION_HEAD", Given.anInstitution()))
                .contentType("application/merge-patch+json")
                .header("If-Match", Given.etag(school))
                .body("{\"phone\": \"+371 60000009\"}")
                .patch(path + "/contact")
                .then()
                .statusCode(500)
                .body("code", equalTo("internal-error"));
        given().get(path).then().statusCode(200).body("contact.phone", equalTo(null));
        assertEquals(
                0,
                Database.number("select count(*) from act where kind = 'CONTACT_CHANGED' and organisation_id = '"
                        + school + "'"));
    }

    @Test
    void the_head_next_door_reads_no_former_and_no_later_head() {
        var school = Given.anInstitution();
        Database.asOwner("""
                insert into headship (organisation_id, given_name, surname, acting, from_day, last_day)
                values ('%1$s', 'A', 'Former', true, current_date - 900, current_date - 800),
                       ('%1$s', 'A', 'Present', true, current_date - 90, null),
                       ('%1$s', 'A', 'Later', true, current_date + 800, null)""".formatted(school));
        given().auth()
                .oauth2(Given.token("INSTITUTION_HEAD", Given.anInstitution()))
                .get("/v1/organisations/" + school + "/headships")
                .then()
                .statusCode(200)
                .body("items.surname", not(anyOf(hasItem("Former"), hasItem("Later"))))
                .body("items.surname", hasItem("Present"));
    }
}
