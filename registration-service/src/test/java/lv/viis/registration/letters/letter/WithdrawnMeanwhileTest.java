package lv.viis.registration.letters.letter;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A signed file is judged for a while, and what it is for may end meanwhile. */
@QuarkusTest
class WithdrawnMeanwhileTest {

    @Inject
    AgroalDataSource database;

    @Test
    @Tag("D3")
    void what_was_withdrawn_while_its_file_was_judged_takes_no_signature() throws Exception {
        var waiting = Given.waiting();
        var container = waiting.employee().sign(waiting.document(waiting.commitment()));
        CompletableFuture<Response> withdrawn;
        CompletableFuture<Response> signed;
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement("select id from access_application where id = ? for update")) {
            connection.setAutoCommit(false);
            lock.setObject(1, UUID.fromString(waiting.id()));
            lock.executeQuery();
            withdrawn = CompletableFuture.supplyAsync(() -> waiting.withdraw(1));
            await().atMost(Duration.ofSeconds(40)).until(() -> waitingForRows() == 1);
            // Found good while nothing has been withdrawn yet, it comes second to the row.
            signed = CompletableFuture.supplyAsync(
                    () -> waiting.sign(waiting.commitment(), waiting.employee(), container));
            await().atMost(Duration.ofSeconds(40)).until(() -> waitingForRows() == 2);
            connection.rollback();
        }
        withdrawn.get().then().statusCode(200);
        signed.get().then().statusCode(409).body("code", equalTo("application-in-wrong-state"));
        given().auth()
                .oauth2(waiting.head().token())
                .get(waiting.path() + "/timeline")
                .then()
                .statusCode(200)
                .body("items.what", not(hasItem("LETTER_SIGNED")));
    }

    private long waitingForRows() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from pg_locks"
                        + " where not granted and locktype in ('transactionid', 'tuple')")) {
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }
}
