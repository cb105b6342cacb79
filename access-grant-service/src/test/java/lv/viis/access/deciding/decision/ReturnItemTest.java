package lv.viis.access.deciding.decision;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.access.Given;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An officer looks at an item, and sends it back. */
@QuarkusTest
class ReturnItemTest {

    private final Given.Application application = Given.application().submitted();

    @Test
    void a_return_names_its_reasons_and_its_words_are_read_by_whom_it_concerns() {
        var returned = application.giveBack(1).statusCode(201);
        returned.body("kind", equalTo("RETURNED")).body("lines", hasSize(0));
        assertEquals("RETURNED", application.state());
        var event = EventRows.last("ReturnDecided", application.id);
        assertEquals(List.of(), Contract.differences(event));
        assertEquals(1, event.data().path("applicationVersion").asInt());
        assertFalse(event.data().toString().contains("State the duty"));
        for (var concerned : new UUID[] {application.applicant, application.person}) {
            read(returned.extract().path("id"), concerned)
                    .statusCode(200)
                    .body("reasonCodes", contains("DUTY_NOT_STATED", "DAYS_UNCLEAR"))
                    .body("text", equalTo("State the duty."))
                    .body("facts", nullValue());
        }
        read(returned.extract().path("id"), UUID.randomUUID()).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    @Tag("A6")
    void what_is_returned_is_not_decided_and_what_is_decided_not_returned() {
        String returned = application.giveBack(1).statusCode(201).extract().path("id");
        application
                .decide(application.granted())
                .statusCode(409)
                .body("code", equalTo("already-returned"))
                .body("seeAlso", equalTo("/v1/decisions/" + returned));
        application.giveBack(1).statusCode(409).body("code", equalTo("already-returned"));
        var decided = Given.application().submitted();
        decided.decide(decided.granted()).statusCode(201);
        decided.giveBack(1).statusCode(409).body("code", equalTo("already-decided"));
    }

    @Test
    @Tag("A6")
    void of_a_decision_and_a_return_at_once_one_takes_effect() throws Exception {
        var item = application.item();
        var pool = Executors.newFixedThreadPool(8);
        var calls = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> (i % 2 == 0
                                ? application.giveBack(1)
                                : application.decide(item, Given.officer(), application.granted()))
                        .extract()
                        .statusCode())
                .toList();
        var won = 0;
        for (var status : pool.invokeAll(calls)) {
            won += status.get() == 201 ? 1 : 0;
            assertEquals(status.get() == 201 ? 201 : 409, status.get());
        }
        pool.shutdown();
        assertEquals(1, won);
    }

    @Test
    void a_new_version_of_what_was_returned_is_decided() {
        application.giveBack(7).statusCode(409).body("code", equalTo("application-version-differs"));
        application.giveBack(1).statusCode(201);
        application.submitted(3);
        application
                .decide(application.granted().replace("\"applicationVersion\":1", "\"applicationVersion\":3"))
                .statusCode(201);
    }

    @Test
    @Tag("D6")
    void who_has_a_part_in_the_application_neither_looks_at_it_nor_returns_it() {
        for (var involved : new UUID[] {application.person, application.applicant, application.clerk}) {
            application
                    .step("review", Given.officer(involved), "")
                    .statusCode(403)
                    .body("code", equalTo("decider-is-involved"));
            application
                    .step("return", Given.officer(involved), "{\"applicationVersion\":1,\"reasonCodes\":[\"NO\"]}")
                    .statusCode(403)
                    .body("code", equalTo("decider-is-involved"));
        }
    }

    @Test
    void a_return_needs_a_reason_and_an_officer_of_the_country() {
        for (var faulty : new String[] {
            "{\"applicationVersion\":1,\"reasonCodes\":[]}",
            "{\"applicationVersion\":1,\"reasonCodes\":[\"because\"]}",
            "{\"reasonCodes\":[\"NO\"]}"
        }) {
            application.step("return", Given.officer(), faulty).statusCode(400).body("code", equalTo("invalid-input"));
        }
        var clerk = Tokens.of(UUID.randomUUID()).roles("IZM_CLERK").country().sign();
        application.step("review", clerk, "").statusCode(403).body("code", equalTo("forbidden"));
        application
                .step("return", clerk, "{\"applicationVersion\":1,\"reasonCodes\":[\"NO\"]}")
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        assertEquals("OPEN", application.state());
    }

    private static io.restassured.response.ValidatableResponse read(String decision, UUID reader) {
        return given().auth()
                .oauth2(Tokens.of(reader).sign())
                .get("/v1/decisions/" + decision)
                .then();
    }
}
