package lv.viis.chassis.asker;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On a pool of four connections, each of which has many callers. */
@QuarkusTest
@TestProfile(TellAskerTest.FourConnections.class)
@Tag("W1")
class TellAskerTest {

    public static class FourConnections implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.max-size",
                    "4",
                    "quarkus.datasource.jdbc.new-connection-sql",
                    "",
                    "quarkus.datasource.jdbc.acquisition-timeout",
                    "60S");
        }
    }

    @Inject
    EntityManager database;

    @Inject
    AgroalDataSource pool;

    private static String asked(String token) {
        var request = token == null ? given() : given().auth().oauth2(token);
        return request.get("/v1/asker").then().statusCode(200).extract().asString();
    }

    private String said() {
        return QuarkusTransaction.requiringNew().call(() ->
                (String) database.createNativeQuery(AskerResource.SAID).getSingleResult());
    }

    @Test
    void a_transaction_knows_its_caller_and_no_earlier_one() throws Exception {
        var threads = Executors.newFixedThreadPool(64);
        var calls = IntStream.range(0, 64)
                .<Callable<List<String>>>mapToObj(number -> () -> {
                    var person = UUID.randomUUID();
                    var organisation = UUID.randomUUID();
                    var wrong = new ArrayList<String>();
                    for (var turn = 0; turn < 12; turn++) {
                        var told = (number + turn) % 3;
                        var token =
                                switch (told) {
                                    case 0 -> null;
                                    case 1 ->
                                        Tokens.of(person)
                                                .organisation(organisation)
                                                .roles("INSTITUTION_HEAD")
                                                .sign();
                                    default ->
                                        Tokens.of(person)
                                                .country()
                                                .roles("AUDITOR")
                                                .sign();
                                };
                        var expected =
                                switch (told) {
                                    case 0 -> "viis_application||f|f";
                                    case 1 ->
                                        "viis_application|%1$s|%1$s|%1$s|%2$s|f|f".formatted(person, organisation);
                                    default -> "viis_application|%1$s|%1$s|%1$s|t|t".formatted(person);
                                };
                        var said = asked(token);
                        if (!said.equals(expected)) {
                            wrong.add(said + " and not " + expected);
                        }
                    }
                    return wrong;
                })
                .toList();
        for (var wrong : threads.invokeAll(calls)) {
            assertEquals(List.of(), wrong.get());
        }
        threads.shutdown();
    }

    @Test
    void a_deputy_asks_with_anothers_rights() {
        var deputy = UUID.randomUUID();
        var principal = UUID.randomUUID();
        var token =
                Tokens.of(principal).actor(deputy, 0).country().roles("AUDITOR").sign();
        assertEquals("viis_application|%1$s|%2$s|%1$s|t|t".formatted(deputy, principal), asked(token));
    }

    @Test
    void what_answers_no_request_says_as_what_it_works() throws Exception {
        asked(Tokens.of(UUID.randomUUID()).country().roles("AUDITOR").sign());
        assertEquals("viis_job||f|f", Acting.as(DatabaseRole.JOB, this::said));
        assertEquals(
                "viis_listener||f|f", Acting.as(DatabaseRole.JOB, () -> Acting.as(DatabaseRole.LISTENER, this::said)));
        assertEquals("viis_app||f|f", said());
    }

    @Test
    void a_request_outside_of_a_transaction_is_a_fault() {
        given().get("/v1/asker/without-transaction").then().statusCode(500).body("code", equalTo("internal-error"));
    }

    @Test
    void the_login_itself_may_read_and_write_no_table() throws SQLException {
        try (var connection = pool.getConnection();
                var query = connection.createStatement();
                var found = query.executeQuery("""
                        select string_agg(relname, ', ') from pg_class
                         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v')
                           and relname <> 'flyway_schema_history'
                           and has_table_privilege('viis_app', oid, 'select, insert, update, delete')""")) {
            found.next();
            assertEquals(null, found.getString(1));
        }
    }
}
