package lv.viis.registry;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import lv.viis.chassis.testing.Tokens;

/** Builds the past that a test needs, over the API, and makes the calls that many tests make. */
public final class Given {

    public static final UUID MINISTRY = UUID.fromString("01900000-0000-7000-8000-000000000001");
    public static final UUID QUALITY_SERVICE = UUID.fromString("01900000-0000-7000-8000-000000000002");

    public static final String[] COLUMNS = ("kind,registrationNumber,legalNumber,atvk,name,institutionKind,"
                    + "institutionType,legalStatus,founder,founderName,address,postcode,addressAtvk,phone,email,"
                    + "homepage,headPersonalCode,headGivenName,headSurname,headFrom,headActNumber,headActDate")
            .split(",");

    private static final AtomicLong NUMBERS = new AtomicLong(9_700_000_000L);

    private static final AtomicInteger MUNICIPALITIES = new AtomicInteger();

    private Given() {}

    public static String registrar() {
        return country("IKVD_REGISTRAR");
    }

    public static String country(String role) {
        return Tokens.of(UUID.randomUUID()).roles(role).country().sign();
    }

    public static String token(String role, UUID organisation) {
        return Tokens.of(UUID.randomUUID())
                .roles(role)
                .organisation(organisation)
                .sign();
    }

    public static String number() {
        return Long.toString(NUMBERS.incrementAndGet());
    }

    /** A row for an institution that has what is needed; the given columns win. */
    public static Map<String, String> institution(String number, Map<String, String> columns) {
        var row = new HashMap<>(Map.of(
                "kind", "INSTITUTION",
                "registrationNumber", number,
                "name", "Parauga skola " + number,
                "institutionKind", "GENERAL",
                "institutionType", "SECONDARY_SCHOOL",
                "legalStatus", "INSTITUTION",
                "founder", "90001259032"));
        row.putAll(columns);
        return row;
    }

    /** A row of the municipality of Rīga, the same in all tests. */
    public static Map<String, String> riga() {
        return Map.of("kind", "MUNICIPALITY", "atvk", "0001000", "name", "Pašvaldība 0001000");
    }

    @SafeVarargs
    public static String csv(Map<String, String>... rows) {
        return String.join(",", COLUMNS) + "\n"
                + Arrays.stream(rows)
                        .map(row -> Arrays.stream(COLUMNS)
                                .map(column ->
                                        '"' + row.getOrDefault(column, "").replace("\"", "\"\"") + '"')
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
    }

    public static Response importing(String token, UUID key, byte[] file) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", key.toString())
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/v1/organisation-imports");
    }

    public static Response importing(String csv) {
        return importing(registrar(), UUID.randomUUID(), csv.getBytes(StandardCharsets.UTF_8));
    }

    /** An institution without a head. */
    public static UUID anInstitution() {
        var number = number();
        importing(csv(institution(number, Map.of()))).then().statusCode(201);
        return byNumber(number);
    }

    public static UUID theMunicipality() {
        importing(csv(riga())).then().statusCode(201);
        return UUID.fromString(given().get("/v1/organisations?kind=MUNICIPALITY&atvk=0001000")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id"));
    }

    public static UUID byNumber(String number) {
        return UUID.fromString(given().get("/v1/organisations?registrationNumber=" + number)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id"));
    }

    public static String etag(UUID organisation) {
        return given().get("/v1/organisations/" + organisation).header("ETag");
    }

    /** What of the tag is the version, and not what is shown of the head besides. */
    public static String version(UUID organisation) {
        return etag(organisation).replaceFirst("\\..*", "\"");
    }

    public static Response posting(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    /** The head from a day on, identified or not; answers with the headship. */
    public static Response aHead(UUID organisation, String personalCode, String from) {
        return posting(
                registrar(), "/v1/organisations/" + organisation + "/headships", head(personalCode, false, from));
    }

    /** Of a state body or a municipality: one registrar entered it, another confirmed it; answers with its id. */
    public static String aConfirmedHead(UUID organisation, String personalCode, String from) {
        var proposal = aHead(organisation, personalCode, from);
        proposal.then().statusCode(202);
        return confirming(registrar(), proposal.path("id"), "\"0\"")
                .then()
                .statusCode(200)
                .extract()
                .path("headshipId");
    }

    public static Response confirming(String token, String proposal, String etag) {
        return deciding(token, proposal, etag, "confirmation", "{}");
    }

    public static Response rejecting(String token, String proposal, String etag) {
        return deciding(token, proposal, etag, "rejection", "{\"reason\": \"WRONG_PERSON\"}");
    }

    private static Response deciding(String token, String proposal, String etag, String decision, String body) {
        var request = given().auth().oauth2(token).contentType("application/json");
        return (etag == null ? request : request.header("If-Match", etag))
                .body(body)
                .post("/v1/headship-proposals/" + proposal + "/" + decision);
    }

    public static Response ending(String token, String headship, String etag, String lastDay) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", etag)
                .body("{\"lastDay\": \"%s\", \"actNumber\": \"DEMO-9\", \"actDate\": \"2026-08-20\"}"
                        .formatted(lastDay))
                .post("/v1/headships/" + headship + "/end");
    }

    /** A municipality of the test's own. */
    public static UUID aMunicipality() {
        var atvk = "%07d".formatted(9_000_000 + MUNICIPALITIES.incrementAndGet());
        Database.asOwner(
                "insert into territory (code, name, valid) values ('%s', 'Novads', '[2021-07-01,)')".formatted(atvk));
        importing(csv(Map.of("kind", "MUNICIPALITY", "atvk", atvk, "name", "Pašvaldība " + atvk)))
                .then()
                .statusCode(201);
        return UUID.fromString(
                given().get("/v1/organisations?kind=MUNICIPALITY&atvk=" + atvk).path("items[0].id"));
    }

    public static String head(String personalCode, boolean acting, String from) {
        return """
                {"personalCode": %s, "givenName": "Ilze", "surname": "Piemēre", "acting": %s, "from": "%s",
                 "actNumber": "DEMO-1", "actDate": "2024-08-20"}""".formatted(personalCode == null ? "null" : '"' + personalCode + '"', acting, from);
    }

    public static byte[] resource(String name) {
        try (var file = Given.class.getResourceAsStream("/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
