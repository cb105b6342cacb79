package lv.viis.registration.texts.lettertext;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ministry words its letters itself. */
@QuarkusTest
class PublishLetterTextTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    AgroalDataSource database;

    @Inject
    ShippedTexts shippedTexts;

    private static String admin() {
        return Tokens.of(UUID.randomUUID()).roles("IZM_ADMIN").country().sign();
    }

    private static String version() {
        return "test-" + NUMBER.incrementAndGet();
    }

    private static Map<String, Object> asked(String version, LocalDate validFrom, String template) {
        return Map.of(
                "sample",
                "AUTHORISATION",
                "lang",
                "lv",
                "version",
                version,
                "validFrom",
                validFrom.toString(),
                "template",
                template);
    }

    private static String authorisation(String words) {
        return "<h1>" + words
                + "</h1><p>{employer.name} {applicant.name} {deputy.name} {deputy.personalCode} {deputy.from}"
                + " {deputy.lastDay}</p>";
    }

    private static Response propose(String token, Map<String, Object> text) {
        return Given.by(token).contentType("application/json").body(text).post("/v1/letter-text-proposals");
    }

    private static Response confirm(String token, String proposal) {
        return Given.by(token).post("/v1/letter-text-proposals/" + proposal + "/confirmation");
    }

    /** By two administrators; its address. */
    private static String published(Map<String, Object> text) {
        String proposal =
                propose(admin(), text).then().statusCode(201).extract().path("id");
        return "/v1/letter-texts/"
                + confirm(admin(), proposal)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("CONFIRMED"))
                        .extract()
                        .path("letterTextId");
    }

    private static String blank() throws Exception {
        try (var pdf = Loader.loadPDF(given().get("/v1/letter-samples/authorisation")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void what_comes_with_the_service_is_there_for_anybody_and_brought_once() {
        shippedTexts.bring(null);
        shippedTexts.bring(null);
        for (var sample : LetterSample.values()) {
            given().queryParam("sample", sample.name())
                    .queryParam("lang", "lv")
                    .queryParam("limit", 1)
                    .get("/v1/letter-texts")
                    .then()
                    .statusCode(200)
                    .body("items.version", equalTo(java.util.List.of("2026-1")))
                    .body("items[0].template", containsString("Šis ir paraugs"));
        }
        given().queryParam("sample", "COMMITMENT")
                .get("/v1/letter-texts")
                .then()
                .body("items.lang", hasItem("en"));
        given().queryParam("sample", "NO")
                .get("/v1/letter-texts")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
    }

    @Test
    void letters_are_worded_anew_from_the_day_that_the_ministry_says() throws Exception {
        var now = version();
        var path = published(asked(now, Given.TODAY, authorisation("Jaunais pilnvarojums " + now)));
        given().get(path).then().statusCode(200).body("version", equalTo(now)).body("kind", equalTo("AUTHORISATION"));
        var later = version();
        published(asked(later, Given.TODAY.plusDays(1), authorisation("Vēlākais " + later)));
        assertThat(blank()).contains("Jaunais pilnvarojums " + now, "teksts " + now);
        given().get("/v1/letter-samples")
                .then()
                .body("items.find { it.sample == 'AUTHORISATION' }.textVersion", equalTo(now));
        // A start of the service, maybe of an older version, takes nothing back.
        shippedTexts.bring(null);
        assertThat(blank()).contains("Jaunais pilnvarojums " + now);
    }

    @Test
    void only_the_ministrys_administrators_publish_and_preview() {
        var text = asked(version(), Given.TODAY, authorisation("Pilnvarojums"));
        for (var token : new String[] {
            DemoPerson.any().token(),
            Tokens.of(UUID.randomUUID()).roles("IZM_CLERK").country().sign(),
            Tokens.of(UUID.randomUUID())
                    .roles("IZM_ADMIN")
                    .organisation(UUID.randomUUID())
                    .sign()
        }) {
            propose(token, text).then().statusCode(403).body("code", oneOf("forbidden", "outside-scope"));
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(Map.of("sample", "AUTHORISATION", "lang", "lv", "template", "x"))
                    .post("/v1/letter-texts/previews")
                    .then()
                    .statusCode(403)
                    .body("code", oneOf("forbidden", "outside-scope"));
        }
        given().contentType("application/json")
                .body(text)
                .post("/v1/letter-text-proposals")
                .then()
                .statusCode(401)
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void a_text_is_refused_that_is_late_taken_or_unsound() {
        propose(admin(), asked(version(), Given.TODAY.minusDays(1), authorisation("Pilnvarojums")))
                .then()
                .statusCode(422)
                .body("code", equalTo("text-valid-in-the-past"));
        propose(admin(), asked("2026-1", Given.TODAY, authorisation("Pilnvarojums")))
                .then()
                .statusCode(409)
                .body("code", equalTo("text-version-taken"))
                .body("seeAlso", startsWith("/v1/letter-texts/"));
        propose(admin(), asked(version(), Given.TODAY, authorisation("Pilnvarojums") + "<script/>"))
                .then()
                .statusCode(422)
                .body("code", equalTo("text-not-acceptable"))
                .body("violations.message", hasItem(containsString("<script>")));
    }

    @Test
    @Tag("S13")
    void one_administrator_alone_words_no_letter() throws Exception {
        var first = DemoPerson.any();
        var again = DemoPerson.any();
        // Another id of the same person, as after a change of the personal code.
        Given.alias(again.id(), first.id(), false, 1);
        var version = version();
        String proposal = propose(
                        administrator(first.id()), asked(version, Given.TODAY, authorisation("Viena vārdi " + version)))
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        for (var own : new DemoPerson[] {first, again}) {
            confirm(administrator(own.id()), proposal)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("second-admin-is-the-first"));
        }
        given().auth()
                .oauth2(admin())
                .get("/v1/letter-text-proposals/" + proposal)
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("version", equalTo(version));
        assertThat(blank()).doesNotContain("Viena vārdi " + version);
        given().queryParam("sample", "AUTHORISATION")
                .queryParam("limit", 200)
                .get("/v1/letter-texts")
                .then()
                .body("items.version", not(hasItem(version)));
        confirm(admin(), proposal).then().statusCode(200);
        assertThat(blank()).contains("Viena vārdi " + version);
        confirm(admin(), proposal).then().statusCode(409).body("code", equalTo("letter-text-proposal-settled"));
    }

    @Test
    @Tag("S13")
    void what_was_refused_or_is_late_or_taken_by_then_is_not_published() throws SQLException {
        var version = version();
        var text = asked(version, Given.TODAY, authorisation("Pilnvarojums"));
        String refused = propose(admin(), text).then().statusCode(201).extract().path("id");
        String taken = propose(admin(), text).then().statusCode(201).extract().path("id");
        var late = UUID.randomUUID().toString();
        Given.by(admin())
                .post("/v1/letter-text-proposals/" + refused + "/refusal")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
        confirm(admin(), refused).then().statusCode(409).body("code", equalTo("letter-text-proposal-settled"));
        published(text);
        confirm(admin(), taken).then().statusCode(409).body("code", equalTo("text-version-taken"));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into letter_text_proposal (id, sample, lang, version, valid_from, template,"
                    + " proposed_by, proposed_at, state) select '" + late + "', sample, lang, 'late', current_date - 2,"
                    + " template, gen_random_uuid(), now() - interval '3 days', 'PROPOSED' from letter_text_proposal"
                    + " where id = '" + taken + "'");
        }
        confirm(admin(), late).then().statusCode(422).body("code", equalTo("text-valid-in-the-past"));
        given().auth()
                .oauth2(admin())
                .get("/v1/letter-text-proposals?state=PROPOSED&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(late))
                .body("items.id", not(hasItem(refused)));
    }

    private static String administrator(UUID id) {
        return Tokens.of(id).roles("IZM_ADMIN").country().sign();
    }

    @Test
    void a_text_has_an_end() {
        given().auth()
                .oauth2(admin())
                .contentType("application/json")
                .body(Map.of("sample", "AUTHORISATION", "lang", "lv", "template", "x".repeat(50_001)))
                .post("/v1/letter-texts/previews")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("template"));
    }

    @Test
    void a_preview_is_a_letter_about_nobody_and_is_kept_nowhere() throws Exception {
        var pdf = given().auth()
                .oauth2(admin())
                .contentType("application/json")
                .body(Map.of("sample", "AUTHORISATION", "lang", "lv", "template", authorisation("Redzi, kā būs")))
                .post("/v1/letter-texts/previews")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Redzi, kā būs", "Paraugvietnieks", "nav parakstāms");
        }
        given().queryParam("sample", "AUTHORISATION")
                .queryParam("limit", 200)
                .get("/v1/letter-texts")
                .then()
                .body("items.template", not(hasItem(containsString("Redzi"))));
        given().auth()
                .oauth2(admin())
                .contentType("application/json")
                .body(Map.of("sample", "AUTHORISATION", "lang", "lv", "template", "{deputy.salary}"))
                .post("/v1/letter-texts/previews")
                .then()
                .statusCode(422)
                .body("code", equalTo("text-not-acceptable"));
    }

    @Test
    void blank_forms_are_for_anybody_and_may_be_cached() {
        var items = given().get("/v1/letter-samples")
                .then()
                .statusCode(200)
                .body("items", hasSize(8))
                .extract()
                .<java.util.List<String>>path("items.href");
        for (var href : items) {
            given().urlEncodingEnabled(false)
                    .get(href)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Cache-Control", containsString("max-age=3600"))
                    .header("X-Content-Type-Options", "nosniff");
        }
        var tag = given().get("/v1/letter-samples/new-user")
                .then()
                .header("ETag", matchesPattern("\"[0-9a-f]{64}\""))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/letter-samples/new-user")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        given().get("/v1/letter-samples/no-such").then().statusCode(404).body("code", equalTo("not-found"));
        given().get("/v1/letter-samples/new-user?lang=en")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().get("/v1/letter-samples/new-user?lang=xx")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
    }

    @Test
    void a_published_text_cannot_be_altered_by_the_service() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : new String[] {"update letter_text set template = ''", "delete from letter_text"}) {
                assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                        SQLException.class, () -> statement.execute(sql))
                                .getSQLState())
                        .isEqualTo("42501");
            }
        }
    }
}
