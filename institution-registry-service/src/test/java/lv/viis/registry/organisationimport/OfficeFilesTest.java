package lv.viis.registry.organisationimport;

import static io.restassured.RestAssured.given;
import static lv.viis.registry.Given.csv;
import static lv.viis.registry.Given.importing;
import static lv.viis.registry.Given.institution;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.registry.Database;
import lv.viis.registry.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as offices make them, with their spreadsheets and what was pasted into these. */
@QuarkusTest
@Tag("F12")
class OfficeFilesTest {

    private static final Map<String, String> HEAD = Map.of(
            "headGivenName", "Ilze", "headSurname", "Bērziņa", "headFrom", "2024-09-01", "headActNumber", "1-7/23");

    private static Map<String, String> row(Map<String, String> columns) {
        return institution(Given.number(), columns);
    }

    private static String with(String separator, String file) {
        return file.replace("\",\"", "\"" + separator + "\"").replaceFirst(".*", String.join(separator, Given.COLUMNS));
    }

    private static ValidatableResponse created(String file, int count) {
        return importing(file).then().statusCode(201).body("created", equalTo(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "\uFEFFsep=;\n", "SEP=;\r", "\"sep=;\"\r\n", "sep=;;;;\r\n"})
    void a_first_line_may_say_what_parts_the_cells(String line) {
        created(line + with(";", csv(row(Map.of("name", "Skola, ar komatu")))), 1);
    }

    @Test
    void such_a_line_is_not_counted_as_a_row() {
        importing("sep=;\n" + with(";", csv(row(Map.of("kind", "school")))))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations.field", hasItem("row 2, kind"));
    }

    @Test
    void a_tab_may_part_the_cells_if_the_file_says_so() {
        created("sep=\t\n" + with("\t", csv(row(Map.of()))), 1);
    }

    @Test
    void empty_columns_at_the_right_are_none() {
        created(csv(row(Map.of()), row(Map.of())).replaceAll("(?m)$", ",,,"), 2);
        created(csv(row(Map.of())).replaceAll("(?m)$", ",\u00A0,\"\""), 1);
        created(csv(row(Map.of())) + ",,", 1);
    }

    @Test
    void a_cell_where_the_header_has_no_column_is_told_of() {
        importing(csv(row(Map.of())) + ",,x")
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations.field", hasItem("row 2"))
                .body("violations.message", hasItem("šūnu skaits ir 24, bet galvenē 22"));
        importing(csv(row(Map.of())).replaceFirst("postcode", ""))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations.message", hasItem("kolonnai ar numuru 12 nav nosaukuma"));
    }

    @Test
    void files_that_were_put_together_are_read() {
        var first = csv(row(Map.of()));
        var second = csv(row(Map.of()));
        created("\uFEFF" + first + "\n\uFEFF" + second.substring(second.indexOf('\n') + 1), 2);
        created("\uFEFF\uFEFF" + csv(row(Map.of())), 1);
    }

    @Test
    void rows_of_no_break_spaces_are_empty() {
        created(csv(row(Map.of())) + "\n\u00A0,\u00A0" + ",".repeat(20) + "\n", 1);
    }

    @Test
    @Tag("F11")
    void a_no_break_space_is_a_space_in_a_number_a_title_and_a_name() {
        var number = Given.number();
        var columns = new HashMap<>(HEAD);
        columns.put("registrationNumber", number.substring(0, 4) + "\u00A0" + number.substring(4) + "\u00A0");
        columns.put("name", "\u00A0Ādažu\u00A0\u202Fvidusskola ");
        columns.put("legalNumber", "9000\u00A01259\u2009032");
        columns.put("postcode", "LV\u20111010");
        columns.put("phone", "+371\u00A060\u2011000\u2011001");
        columns.put("headGivenName", "Anna\u00A0Marija");
        columns.put("headPersonalCode", "161175\u201319997");
        created(csv(institution(number, columns)), 1);
        var id = Given.byNumber(number);
        given().get("/v1/organisations/" + id)
                .then()
                .body("name", equalTo("Ādažu vidusskola"))
                .body("legalNumber", equalTo("90001259032"))
                .body("address.postcode", equalTo("LV-1010"))
                .body("contact.phone", equalTo("+371 60-000-001"));
        headships(id).body("items[0].givenName", equalTo("Anna Marija")).body("items[0].surname", equalTo("Bērziņa"));
    }

    @Test
    @Tag("F11")
    void a_head_whose_name_is_written_otherwise_is_the_head_on_record() {
        var number = Given.number();
        created(csv(institution(number, HEAD)), 1);
        var again = new HashMap<>(HEAD);
        again.put("headSurname", "Be\u0304rzin\u0327a\u00A0");
        again.put("name", "Parauga\u00A0skola " + number);
        importing(csv(institution(number, again))).then().statusCode(201).body("unchanged", equalTo(1));
        headships(Given.byNumber(number)).body("items.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "address", "founderName", "phone", "headGivenName", "headSurname", "headActNumber"})
    void what_nobody_sees_is_named_with_its_row_and_column(String column) {
        var columns = new HashMap<>(column.startsWith("head") ? HEAD : Map.<String, String>of());
        columns.put(column, "1\u200B2");
        importing(csv(row(columns)))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body(
                        "violations.find { it.field == 'row 2, %s' }.message".formatted(column),
                        containsString("U+200B"));
    }

    @Test
    @Tag("F11")
    void lost_letters_and_empty_names_are_named() {
        importing(csv(row(Map.of("name", "\uFFFDda\uFFFDu vidusskola"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations[0].field", equalTo("row 2, name"))
                .body("violations[0].message", containsString("pa ceļam ir zuduši burti"));
        importing(csv(row(Map.of("name", "\u3164\u2800"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations[0].field", equalTo("row 2, name"));
        importing(csv(row(Map.of("name", "\u00A0\u2003"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations[0].message", equalTo("ir jānorāda"));
    }

    @Test
    @Tag("F13")
    void addresses_in_letters_of_any_language_are_read() {
        var number = Given.number();
        created(
                csv(institution(
                        number,
                        Map.of("email", "skola@ādaži.lv", "homepage", "https://www.ādažuvidusskola.lv/par-mums"))),
                1);
        importing(csv(row(Map.of("email", "skola@example.lv\u200B"))))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations[0].message", containsString("U+200B"));
    }

    @Test
    @Tag("F11")
    void the_tables_take_no_name_in_another_form() {
        var number = Given.number();
        created(csv(institution(number, HEAD)), 1);
        var id = Given.byNumber(number);
        for (var column : List.of("name", "founder_name", "address")) {
            refused("update organisation set %s = U&'A\\0304dai' where id = '%s'".formatted(column, id));
        }
        for (var column : List.of("given_name", "surname", "act_number")) {
            refused("update headship set %s = U&'A\\0304dai' where organisation_id = '%s'".formatted(column, id));
        }
    }

    private static void refused(String sql) {
        assertEquals("23514", Database.refusal(sql), sql);
    }

    private static ValidatableResponse headships(UUID id) {
        return given().auth()
                .oauth2(Given.registrar())
                .get("/v1/organisations/" + id + "/headships")
                .then()
                .statusCode(200);
    }
}
