package lv.viis.access.deciding.decision;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import org.junit.jupiter.api.Test;

/** Nobody both approves applications and administers roles, through whatever employer (12.5). */
@QuarkusTest
class ConflictTest {

    @Inject
    HeldRights held;

    private final UUID person = UUID.randomUUID();
    private final UUID officer = UUID.randomUUID();

    @Test
    void an_incompatible_role_through_another_employer_or_yet_to_come_is_refused() {
        held.grant(person, "IZM_ADMIN", null, TODAY.plusDays(5), TODAY.plusDays(20));
        var application = asks("IZM_ACCESS_OFFICER", TODAY.plusDays(9));
        propose(application)
                .statusCode(422)
                .body("code", equalTo("roles-are-incompatible"))
                .body("violations[0].message", containsString("IZM_ACCESS_OFFICER un IZM_ADMIN"));
        var before = asks("IZM_ACCESS_OFFICER", TODAY.plusDays(4));
        propose(before).statusCode(202);
    }

    @Test
    void two_incompatible_roles_of_one_application_are_refused() {
        var ministry = Given.organisation("STATE_BODY", null);
        var application = Given.application(ministry)
                .line("IZM_ADMIN", null, TODAY, TODAY.plusDays(9))
                .line("IZM_ACCESS_OFFICER", null, TODAY, TODAY.plusDays(9))
                .submitted();
        propose(application).statusCode(422).body("code", equalTo("roles-are-incompatible"));
        application
                .decide(application.decision(
                        List.of(Given.reject(application.lineIds.get(0)), Given.grant(application.lineIds.get(1)))))
                .statusCode(202);
    }

    @Test
    void a_role_that_is_changed_later_excludes_another_until_then() {
        held.grant(officer, "IZM_ACCESS_OFFICER", null, TODAY.plusDays(90));
        var ministry = Given.organisation("STATE_BODY", null);
        var earlier = Given.application(ministry)
                .of("GRANT", person)
                .line("IZM_ACCESS_OFFICER", null, TODAY, TODAY.plusDays(90))
                .line("IZM_CLERK", null, TODAY, TODAY.plusDays(90))
                .submitted();
        var grants = earlier.grantIds(confirm(earlier));
        confirm(changed(ministry, grants, TODAY.plusDays(30)))
                .statusCode(409)
                .body("code", equalTo("role-is-incompatible"));
        confirm(changed(ministry, grants, TODAY)).statusCode(201);
    }

    private Given.Application changed(UUID ministry, List<String> grants, LocalDate officerUntil) {
        return Given.application(ministry)
                .of("CHANGE", person)
                .line("AUDITOR", null, officerUntil, TODAY.plusDays(90), grants.get(0))
                .line("IZM_ADMIN", null, TODAY, TODAY.plusDays(90), grants.get(1))
                .submitted();
    }

    private ValidatableResponse confirm(Given.Application application) {
        var item = application.item();
        return confirm(item, propose(application).statusCode(202).extract().path("id"))
                .then();
    }

    private static Response confirm(String item, String proposal) {
        return given().auth()
                .oauth2(Given.officer())
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"proposalId\":\"" + proposal + "\"}")
                .post("/v1/decision-items/" + item + "/confirmation");
    }

    @Test
    void of_two_confirmed_at_once_one_is_refused() throws Exception {
        held.grant(officer, "IZM_ACCESS_OFFICER", null, TODAY.plusDays(90));
        var calls = List.of("IZM_ADMIN", "IZM_ACCESS_OFFICER").stream()
                .<Callable<Integer>>map(role -> {
                    var application = asks(role, TODAY.plusDays(9));
                    var item = application.item();
                    String proposal =
                            propose(application).statusCode(202).extract().path("id");
                    return () -> confirm(item, proposal).statusCode();
                })
                .toList();
        var pool = Executors.newFixedThreadPool(2);
        var sum = 0;
        for (var status : pool.invokeAll(calls)) {
            sum += status.get();
        }
        pool.shutdown();
        assertEquals(201 + 422, sum);
    }

    private Given.Application asks(String role, LocalDate lastDay) {
        return Given.application(Given.organisation("STATE_BODY", null))
                .of("GRANT", person)
                .line(role, null, TODAY, lastDay)
                .submitted();
    }

    private ValidatableResponse propose(Given.Application application) {
        return application.decide(application.item(), Given.officer(officer), application.granted());
    }
}
