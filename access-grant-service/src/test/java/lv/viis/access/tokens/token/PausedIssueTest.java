package lv.viis.access.tokens.token;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import lv.viis.access.HeldRights;
import lv.viis.access.ground.spenttoken.Digest;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.revocation.Epochs;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stops the giving of a token at each of its statements in turn, by locks of the database, and withdraws the right then. */
@QuarkusTest
@Tag("A12")
class PausedIssueTest {

    private static final String CODE = "329999-43211";

    @Inject
    HeldRights held;

    @Inject
    PersonIds personIds;

    @Inject
    Epochs epochs;

    private final UUID school = UUID.randomUUID();
    private final String scope = "organisation:" + school;
    private long raised;

    @Test
    void withdrawn_before_the_rights_are_read_there_is_no_token() throws Exception {
        var grant = grant();
        var login = login();
        var answer = during(locked("spent_token"), exchange(login), grant);
        answer.statusCode(400).body("error", equalTo("invalid_scope"));
    }

    @ParameterizedTest(name = "before the statement on {0}")
    @ValueSource(strings = {"head_role", "refresh_family", "refresh_token"})
    void withdrawn_while_they_are_read_or_after_the_token_is_of_the_epoch_before(String table) throws Exception {
        var grant = grant();
        assertOld(during(locked(table), exchange(login()), grant), grant);
    }

    @Test
    void withdrawn_between_signing_and_spending_the_login_the_token_is_of_the_epoch_before() throws Exception {
        var grant = grant();
        var login = login();
        var other = connect();
        try (var spend = other.prepareStatement("insert into spent_token values (?, now() + interval '1 hour')")) {
            spend.setBytes(1, Digest.of("id-token " + login.substring(0, login.lastIndexOf('.'))));
            spend.executeUpdate();
        }
        assertOld(during(other, exchange(login), grant), grant);
    }

    @Test
    void a_renewal_paused_before_it_reads_the_rights_has_none() throws Exception {
        var grant = grant();
        var refresh = exchange(login()).get().statusCode(200).extract().<String>path("refresh_token");
        var answer = during(locked("refresh_token"), renewal(refresh), grant);
        assertEquals(
                List.of(),
                Exchange.claims(answer.statusCode(200).extract().path("access_token"))
                        .getStringListClaim("grants"));
    }

    @ParameterizedTest(name = "before the statement on {0}")
    @ValueSource(strings = {"refresh_family", "refresh_token"})
    void a_renewal_paused_after_it_read_the_rights_is_of_the_epoch_before(String table) throws Exception {
        var grant = grant();
        var refresh = exchange(login()).get().statusCode(200).extract().<String>path("refresh_token");
        var other = connect();
        // Readers pass, who writes waits.
        execute(other, "lock table " + table + " in share mode");
        assertOld(during(other, renewal(refresh), grant), grant);
    }

    private UUID grant() {
        return held.grant(person(), "INSTITUTION_EDITOR", school, HeldRights.TODAY);
    }

    private UUID person() {
        return personIds.of(PersonalCode.parse(CODE));
    }

    private static String login() {
        return Provider.login(CODE).audience(Provider.OIDC_CLIENT_OF_PORTAL).sign();
    }

    private Supplier<ValidatableResponse> exchange(String login) {
        return () ->
                Exchange.of(login).as(Assertion.ofPortal()).with("scope", scope).send();
    }

    private static Supplier<ValidatableResponse> renewal(String refreshToken) {
        return () -> Exchange.renewal(refreshToken).as(Assertion.ofPortal()).send();
    }

    /** Lets the call run into the lock, withdraws the right, and lets the call go on. */
    private ValidatableResponse during(Connection locking, Supplier<ValidatableResponse> call, UUID grant)
            throws SQLException {
        try (locking) {
            var answer = CompletableFuture.supplyAsync(call);
            await().until(() -> isWaitedFor(locking));
            raised = held.revoke(grant, person());
            locking.rollback();
            return answer.join();
        }
    }

    private void assertOld(ValidatableResponse answer, UUID grant) throws Exception {
        var token = answer.statusCode(200).extract().<String>path("access_token");
        var claims = Exchange.claims(token);
        assertEquals(List.of(grant.toString()), claims.getStringListClaim("grants"));
        assertTrue(claims.getLongClaim("epoch") < raised, "a new epoch with an old right");
        epochs.raise(person(), raised);
        given().auth().oauth2(token).get("/v1/me").then().statusCode(401).body("code", equalTo("invalid-token"));
    }

    static Connection locked(String table) throws SQLException {
        var connection = connect();
        execute(connection, "lock table " + table + " in access exclusive mode");
        return connection;
    }

    private static boolean isWaitedFor(Connection locking) throws SQLException {
        try (var statement = locking.createStatement();
                var found = statement.executeQuery(
                        "select 1 from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))")) {
            return found.next();
        }
    }

    private static Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                "viis_owner",
                "owner");
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
