package lv.viis.registration.arriving.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A mail that takes longer to process than its lease lasts. */
@QuarkusTest
@Tag("S17")
class LongMailTest {

    @Inject
    AgroalDataSource database;

    @Inject
    ProcessWaitingMails processWaitingMails;

    /** Whoever accepts a letter of it waits until this is closed. */
    private Connection locked(Given.Waiting waiting) throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("select 1 from access_application where id = ? for update")) {
            lock.setObject(1, UUID.fromString(waiting.id()));
            lock.executeQuery();
        }
        return connection;
    }

    private static void unlock(Connection connection) throws SQLException {
        connection.rollback();
        connection.close();
    }

    private <T> T one(String sql, Class<T> type, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var row = statement.executeQuery();
            return row.next() ? row.getObject(1, type) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean somebodyWaits() {
        return one(
                        "select count(*) from pg_locks where not granted and locktype in ('transactionid', 'tuple')",
                        Long.class)
                > 0;
    }

    @Test
    void it_keeps_its_claim_step_by_step_and_is_settled_by_the_first_who_has_it() throws Exception {
        var first = Given.waiting();
        var second = Given.waiting();
        var raw = TestMail.from("lietvedis@example.lv")
                .attach("1.asice", first.employee().sign(first.document(first.commitment())))
                .attach("2.asice", second.employee().sign(second.document(second.commitment())))
                .raw();
        var identity = ReceiveMail.identity(raw);
        var atFirst = locked(first);
        var atSecond = locked(second);
        CompletableFuture<Response> handedIn;
        UUID id;
        try {
            handedIn = CompletableFuture.supplyAsync(() -> TestMail.handIn(raw));
            await().atMost(Duration.ofSeconds(40)).until(() -> somebodyWaits());
            id = one("select id from mail where identity = ?", UUID.class, (Object) identity);
            // As if the first file had taken almost all of the time.
            try (var connection = database.getConnection();
                    var change = connection.prepareStatement(
                            "update mail set next_attempt_at = now() + interval '1 second' where id = ?")) {
                change.setObject(1, id);
                change.executeUpdate();
            }
        } finally {
            unlock(atFirst);
        }
        try {
            await().atMost(Duration.ofSeconds(40))
                    .until(() -> one("select next_attempt_at from mail where id = ?", OffsetDateTime.class, id)
                            .toInstant()
                            .isAfter(Instant.now().plus(Duration.ofMinutes(4))));
            processWaitingMails.process(Instant.now().plus(Duration.ofMinutes(2)));
            assertThat(one("select attempts from mail where id = ?", Integer.class, id))
                    .isEqualTo(1);
        } finally {
            unlock(atSecond);
        }
        handedIn.get()
                .then()
                .statusCode(201)
                .body("state", equalTo("MATCHED"))
                .body("findings.outcome", equalTo(List.of("ACCEPTED", "ACCEPTED")));
    }
}
