package lv.viis.registration.applying.accessapplication;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The number of the basis document travels in events, so it is a number and no free text. */
@QuarkusTest
class BasisNumberTest {

    private static final String[] TEXTS = {
        "pēc Jāņa Bērziņa lūguma",
        "Anna Liepa",
        "010100-00001; Anna",
        "1-7/23\\u00a0Anna, Liepa",
        "1-7/23 (slims)",
        "1-7/23 un vēl daudz vārdu par to, kāpēc",
        "/"
    };

    @Inject
    AgroalDataSource database;

    @Test
    @Tag("S23")
    void free_text_is_no_number() {
        Given.roles();
        var employer = Given.institution();
        var head = Given.headOf(employer);
        for (var text : TEXTS) {
            Given.create(
                            head,
                            Given.body(employer, DemoPerson.any(), "INSTITUTION_EDITOR", employer)
                                    .replace("1-7/23", text))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-input"))
                    .body("violations.field", hasItem("basisNumber"));
        }
        var draft = Given.create(head, Given.body(employer, DemoPerson.any(), "INSTITUTION_EDITOR", employer));
        String id = draft.then().statusCode(201).extract().path("id");
        new Given.Waiting(employer, head, null, id, null, null)
                .change(head, 0, "{\"basisNumber\":\"Anna Liepa\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", hasItem("basisNumber"));
    }

    @Test
    @Tag("S23")
    void numbers_as_they_are_given_pass() {
        Given.roles();
        var employer = Given.institution();
        var head = Given.headOf(employer);
        for (var number : new String[] {"1-7/23", "Nr. 1.1-6/2026", "12", "2026/14-p", "RĪK-3", "b/n"}) {
            Given.create(
                            head,
                            Given.body(employer, DemoPerson.any(), "INSTITUTION_EDITOR", employer)
                                    .replace("1-7/23", number))
                    .then()
                    .statusCode(201)
                    .body("basisNumber", equalTo(number));
        }
    }

    @Test
    @Tag("S23")
    void the_database_takes_no_free_text_either() throws SQLException {
        var waiting = Given.waiting();
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            assertThrows(
                    SQLException.class,
                    () -> sql.executeUpdate("update access_application set basis_number = 'Anna Liepa' where id = '"
                            + waiting.id() + "'"));
        }
    }
}
