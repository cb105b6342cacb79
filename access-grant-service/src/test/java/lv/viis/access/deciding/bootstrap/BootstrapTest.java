package lv.viis.access.deciding.bootstrap;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lv.viis.access.Given;
import lv.viis.access.known.knownorganisation.KnownOrganisation;
import lv.viis.access.ledger.ledger.LedgerPast;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class BootstrapTest {

    private static final String OFFICER = "161175-19997";
    private static final String REGISTRAR = "311299-18886";

    @Inject
    BootstrapCommand command;

    @Inject
    PersonIds personIds;

    @TempDir
    Path directory;

    private record Run(int code, String printed) {}

    private Run run(String order) throws IOException {
        var file = Files.writeString(directory.resolve("order.json"), order);
        return run(List.of(file.toString()));
    }

    private Run run(List<String> arguments) {
        var printed = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        try {
            return new Run(command.run(arguments), printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static String order(String... people) {
        return """
                {"number":"1-5/77","date":"%s","lastDay":"%s","people":[%s]}""".formatted(TODAY, TODAY.plusYears(1), String.join(",", people));
    }

    private static String named(String code, String role, Object organisation) {
        return "{\"personalCode\":\"" + code + "\",\"role\":\"" + role + "\",\"organisationId\":\"" + organisation
                + "\"}";
    }

    @Test
    void a_faulty_order_is_refused_with_its_faults_and_without_its_people() throws IOException {
        for (var order : new String[] {
            order(named(OFFICER, "IZM_ACCESS_OFFICER", KnownOrganisation.QUALITY_SERVICE)),
            order(named(OFFICER, "IKVD_REGISTRAR", KnownOrganisation.MINISTRY)),
            order(named(OFFICER, "INSTITUTION_EDITOR", KnownOrganisation.MINISTRY)),
            order(named("161375-19997", "IZM_CLERK", KnownOrganisation.MINISTRY)),
            order(
                    named(OFFICER, "IZM_ACCESS_OFFICER", KnownOrganisation.MINISTRY),
                    named(OFFICER, "IZM_ADMIN", KnownOrganisation.MINISTRY)),
            order(),
            order(named(OFFICER, "IZM_CLERK", KnownOrganisation.MINISTRY))
                    .replace(TODAY.plusYears(1).toString(), "2999-01-01"),
            order(named(OFFICER, "IZM_CLERK", KnownOrganisation.MINISTRY)).replace("\"1-5/77\"", "null"),
            "{\"numbers\":\"" + OFFICER + "\"}",
            OFFICER,
            ""
        }) {
            var run = run(order);
            assertEquals(2, run.code(), order);
            assertFalse(run.printed().isBlank() || run.printed().contains("161"), run.printed());
        }
        assertEquals(2, run(List.of()).code());
        assertEquals(
                2, run(List.of(directory.resolve("missing.json").toString())).code());
    }

    @Test
    void the_first_officers_are_named_once_and_never_again() throws IOException {
        var run = run(order(
                named(OFFICER, "IZM_ACCESS_OFFICER", KnownOrganisation.MINISTRY),
                named(REGISTRAR, "IKVD_REGISTRAR", KnownOrganisation.QUALITY_SERVICE)));
        assertEquals(0, run.code(), run.printed());
        assertTrue(run.printed().contains("2 rights") && !run.printed().contains("19997"), run.printed());

        var officer = personIds.of(PersonalCode.parse(OFFICER));
        String decision = given().auth()
                .oauth2(Given.officer())
                .queryParam("personId", officer)
                .get("/v1/grants")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].role", equalTo("IZM_ACCESS_OFFICER"))
                .body("items[0].objectId", nullValue())
                .body("items[0].state", equalTo("ACTIVE"))
                .body("items[0].employerId", equalTo(KnownOrganisation.MINISTRY.toString()))
                .extract()
                .path("items[0].decisionId");
        given().auth()
                .oauth2(Given.officer())
                .get("/v1/decisions/" + decision)
                .then()
                .statusCode(200)
                .body("kind", equalTo("BOOTSTRAP"))
                .body("facts.number", equalTo("1-5/77"))
                .body("facts.sha256.size()", equalTo(64))
                .body("decidedBy", nullValue());
        assertEquals(
                "IZM_ACCESS_OFFICER",
                EventRows.last("GrantScheduled", officer).data().path("role").asText());

        var another = run(order(named("020100-29990", "IZM_SUPPORT", KnownOrganisation.MINISTRY)));
        assertEquals(3, another.code());
        assertTrue(another.printed().contains("before"), another.printed());

        // Also where a restored database has forgotten it: a published root has not.
        var root = LedgerPast.closeDay();
        var hash = LedgerPast.hashOfOrder();
        var document = given().get("/v1/ledger/roots/" + root).then().extract().asString();
        assertTrue(document.contains("bootstrap " + hash), document);
        var kept = Files.writeString(directory.resolve("root.json"), document);
        var file = Files.writeString(
                directory.resolve("again.json"),
                order(named("020100-29990", "IZM_SUPPORT", KnownOrganisation.MINISTRY)));
        var restored = run(List.of(file.toString(), "--root", kept.toString()));
        assertEquals(3, restored.code());
        assertTrue(restored.printed().contains(hash), restored.printed());
        assertEquals(2, run(List.of(file.toString(), "--root", file.toString())).code());
        assertEquals(2, run(List.of(file.toString(), "--root")).code());
    }
}
