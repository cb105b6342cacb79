package lv.viis.access.granting.grant;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
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

@QuarkusTest
class RevokeGrantTest {

    private static final String BODY = """
            {"reasonCode":"LEFT_EMPLOYMENT","text":"Told by the head over the telephone."}""";

    @Inject
    AgroalDataSource database;

    private static ValidatableResponse revoke(String grant, String token, String ifMatch) {
        var request =
                given().auth().oauth2(token).contentType("application/json").body(BODY);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/grants/" + grant + "/revocation")
                .then();
    }

    @Test
    @Tag("A12")
    void a_revoked_grant_is_over_and_the_persons_epoch_is_raised_with_it() throws SQLException {
        var application = Given.application().submitted();
        var grant = application.grantId();
        assertEquals(0, epochsOf(application.person));
        revoke(grant, Given.officer(), "\"0\"")
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("state", equalTo("ENDED"))
                .body("endReason", equalTo("REVOKED"))
                .body("endedAt", notNullValue());
        assertEquals(1, epochsOf(application.person));
        var ended = EventRows.last("GrantEnded", application.person);
        assertEquals(List.of(), Contract.differences(ended));
        assertEquals(1, ended.version());
        assertFalse(ended.data().toString().contains("telephone"));
    }

    @Test
    void a_second_revocation_is_refused() {
        var grant = Given.application().submitted().grantId();
        revoke(grant, Given.officer(), "\"0\"").statusCode(200);
        revoke(grant, Given.officer(), "\"0\"").statusCode(409).body("code", equalTo("grant-already-ended"));
    }

    @Test
    void the_version_that_was_read_is_needed() {
        var grant = Given.application().submitted().grantId();
        revoke(grant, Given.officer(), null).statusCode(428).body("code", equalTo("precondition-required"));
        revoke(grant, Given.officer(), "\"7\"").statusCode(412).body("code", equalTo("precondition-failed"));
        revoke(UUID.randomUUID().toString(), Given.officer(), "\"0\"")
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void only_an_officer_revokes() {
        var application = Given.application().submitted();
        var grant = application.grantId();
        var head = Tokens.of(UUID.randomUUID())
                .roles("INSTITUTION_HEAD")
                .organisation(application.employer)
                .sign();
        revoke(grant, head, "\"0\"").statusCode(403).body("code", equalTo("forbidden"));
        revoke(grant, Tokens.of(application.person).sign(), "\"0\"")
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void of_eight_revocations_at_once_one_takes_effect() throws Exception {
        var application = Given.application().submitted();
        var grant = application.grantId();
        var pool = Executors.newFixedThreadPool(8);
        var calls = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i ->
                        () -> revoke(grant, Given.officer(), "\"0\"").extract().statusCode())
                .toList();
        var won = 0;
        for (var status : pool.invokeAll(calls)) {
            won += status.get() == 200 ? 1 : 0;
        }
        pool.shutdown();
        assertEquals(1, won);
        assertEquals(1, epochsOf(application.person));
    }

    @Test
    @Tag("D8")
    void after_the_end_the_same_right_can_be_granted_anew() {
        var employer = Given.institution();
        var application = Given.application(employer)
                .line("INSTITUTION_EDITOR", employer, Given.TODAY, Given.TODAY.plusDays(9))
                .submitted(1);
        revoke(application.grantId(), Given.officer(), "\"0\"").statusCode(200);
        application.submitted(2);
        application
                .decide(application.granted().replace("\"applicationVersion\":1", "\"applicationVersion\":2"))
                .statusCode(201);
    }

    private int epochsOf(UUID person) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from epoch_log where key = ?")) {
            query.setString(1, person.toString());
            try (var found = query.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
