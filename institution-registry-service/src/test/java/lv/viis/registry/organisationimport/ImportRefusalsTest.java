package lv.viis.registry.organisationimport;

import static io.restassured.RestAssured.given;
import static lv.viis.registry.Given.csv;
import static lv.viis.registry.Given.importing;
import static lv.viis.registry.Given.institution;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lv.viis.registry.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a file, and what is only odd. */
@QuarkusTest
class ImportRefusalsTest {

    private static final Map<String, String> HEAD =
            Map.of("headGivenName", "Ilze", "headSurname", "Piemēre", "headFrom", "2024-09-01");

    private static Map<String, String> row(String column, String value) {
        var columns = new HashMap<>(column.startsWith("head") ? HEAD : Map.<String, String>of());
        columns.put(column, value);
        return institution(Given.number(), columns);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, STATE_BODY",
        "kind, school",
        "registrationNumber, 421990269",
        "registrationNumber, 42199026941",
        "registrationNumber, 4.22E+09",
        "legalNumber, 90001259033",
        "legalNumber, 9.00E+10",
        "'legalNumber', '9,00E+10'",
        "atvk, 0050000",
        "atvk, 00010000",
        "addressAtvk, 0099000",
        "institutionKind, SCHOOL",
        "institutionType, ''",
        "legalStatus, ''",
        "founder, ''",
        "founder, 0050000",
        "founder, 90000048472",
        "founderName, Kāds",
        "postcode, 1010",
        "email, nobody",
        "phone, call me",
        "homepage, javascript:alert(1)",
        "headPersonalCode, 161375-19997",
        "headPersonalCode, 290201-20000",
        "headPersonalCode, 16117519",
        "headPersonalCode, 1.61E+10",
        "headFrom, 01.09.2024",
        "headSurname, ''",
        "name, ''"
    })
    void a_cell_that_cannot_be_is_named(String column, String value) {
        importing(csv(row(column, value)))
                .then()
                .statusCode(422)
                .contentType(containsString("problem+json"))
                .body("code", equalTo("import-refused"))
                .body("violations.field", hasItem("row 2, " + (column.equals("founderName") ? "founder" : column)));
    }

    @ParameterizedTest
    @Tag("D22")
    @CsvSource({"headGivenName, 100", "headSurname, 100", "headActNumber, 100"})
    void a_text_is_as_long_as_it_may_be_and_no_longer(String column, int longest) {
        importing(csv(row(column, "a".repeat(longest)))).then().statusCode(201);
        importing(csv(row(column, "a".repeat(longest + 1))))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("detail", equalTo("Nekas nav importēts; atrasto kļūdu skaits: 1."))
                .body("violations[0].field", equalTo("row 2, " + column))
                .body("violations[0].message", equalTo("ir garāks par " + longest + " rakstzīmēm"));
    }

    @Test
    @Tag("D22")
    void an_address_may_lie_in_a_parish_of_a_known_territory() {
        importing(csv(row("addressAtvk", "0001999"))).then().statusCode(201);
    }

    @ParameterizedTest
    @Tag("D13")
    @CsvSource({"1000, 0001000", "001000, 0001000", "20000, 0020000", "040000, 0040000"})
    void leading_zeros_that_a_spreadsheet_dropped_are_put_back_with_a_warning(String cell, String code) {
        var row = row("atvk", cell);
        importing(csv(row))
                .then()
                .statusCode(201)
                .body("warnings[0].column", equalTo("atvk"))
                .body("warnings[0].messageEn", containsString(code));
        given().get("/v1/organisations/" + Given.byNumber(row.get("registrationNumber")))
                .then()
                .body("atvk", equalTo(code));
    }

    @Test
    @Tag("D13")
    void a_former_code_is_taken_with_a_warning() {
        importing(csv(row("atvk", "0055000")))
                .then()
                .statusCode(201)
                .body("warnings[0].messageEn", containsString("no longer valid"));
    }

    @Test
    @Tag("D20")
    void a_check_digit_that_does_not_fit_is_a_warning() {
        importing(csv(row("headPersonalCode", "161175-19998")))
                .then()
                .statusCode(201)
                .body("warnings[0].column", equalTo("headPersonalCode"));
    }

    @Test
    void a_semicolon_file_with_a_byte_order_mark_is_read() {
        var row = row("name", "Skola; ar semikolu");
        var text = "\uFEFF" + csv(row).replace("\",\"", "\";\"").replaceFirst(".*", String.join(";", Given.COLUMNS));
        importing(text).then().statusCode(201).body("created", equalTo(1));
    }

    @Test
    void a_number_that_stands_twice_is_named_with_its_first_row() {
        var row = row("name", "Skola");
        importing(csv(row, row))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations[0].field", equalTo("row 3, registrationNumber"))
                .body("violations[0].message", equalTo("atkārto rindu 2"));
    }

    @Test
    @Tag("D22")
    void a_row_whose_quotation_marks_do_not_fit_is_named() {
        var row = row("name", "Skola");
        importing(csv(row) + "\n\"Skola\"x\n")
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations[0].field", equalTo("row 3"));
    }

    @Test
    void unknown_and_missing_columns_are_named() {
        importing(csv(row("name", "Skola")).replace("postcode", "zipcode"))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations.message", hasItems("kolonna \"zipcode\" nav zināma", "trūkst kolonnas \"postcode\""));
    }

    @Test
    void a_file_of_another_encoding_or_form_or_nothing_is_refused() {
        var latin = csv(row("name", "Skola Ērgļi")).getBytes(Charset.forName("windows-1257"));
        importing(Given.registrar(), UUID.randomUUID(), latin)
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations[0].message", containsString("UTF-8"));
        importing("")
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations[0].field", equalTo("file"));
        importing(String.join(",", Given.COLUMNS)).then().statusCode(422).body("code", equalTo("import-refused"));
        importing(csv(row("name", "Skola")) + "\n\"open")
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"));
        importing(csv(row("name", "Skola")) + "\nINSTITUTION,1,2")
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"));
    }

    @Test
    void the_first_two_hundred_faults_are_named_and_all_are_counted() {
        var rows = csv(row("name", "")) + ("\n" + ",".repeat(21)).repeat(2) + "\nx,,,,,,,,,,,,,,,,,,,,,".repeat(300);
        importing(rows)
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"))
                .body("violations", hasSize(200))
                .body("detail", containsString("no tām nosauktas pirmās"));
    }

    @Test
    void a_file_larger_than_ten_megabytes_is_too_large() {
        var file = "a".repeat(10 * 1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
        importing(Given.registrar(), UUID.randomUUID(), file)
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    @Test
    void another_media_type_is_not_taken() {
        given().auth()
                .oauth2(Given.registrar())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{}")
                .post("/v1/organisation-imports")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
    }
}
