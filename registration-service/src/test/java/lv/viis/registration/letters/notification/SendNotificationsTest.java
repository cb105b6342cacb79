package lv.viis.registration.letters.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registration.Given;
import lv.viis.registration.MailServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mails to people, over a real mail server. */
@QuarkusTest
class SendNotificationsTest {

    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("organisation", "Krāslavas Ģimnāzija"),
            Map.entry("letter", "COMMITMENT"),
            Map.entry("code", "23456789AB"),
            Map.entry("deadline", "2026-12-31"),
            Map.entry("lastDay", "2026-08-31"),
            Map.entry("refusal", "seal-is-not-a-person"),
            Map.entry("reasons", "DATA_WRONG,SOMETHING_NEW"),
            Map.entry("reason", "ORGANISATION_CLOSED"),
            Map.entry("role", "INSTITUTION_EDITOR"),
            Map.entry("items", "12"),
            Map.entry("asOf", "2026-09-14"),
            Map.entry("headship", "019ab1c0-0000-7000-8000-0000000000c1"),
            Map.entry("from", "2026-09-01"),
            Map.entry("findings", "23456789AB ACCEPTED,ZZZZZZZZZZ letter-expired"));

    @Inject
    QueueNotification queueNotification;

    @Inject
    SendNotifications sendNotifications;

    @Inject
    ForgetAddresses forgetAddresses;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    EntityManager database;

    @Inject
    SealedBox sealedBox;

    @Inject
    ObjectMapper json;

    private final UUID application = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    private static String address() {
        return "person-" + UUID.randomUUID() + "@example.test";
    }

    private void queue(Occasion occasion, String onceKey, String address, Map<String, String> facts) {
        QuarkusTransaction.requiringNew()
                .run(() -> queueNotification.queue(
                        new Notice(occasion, onceKey, application, person, address, facts), Moment.now()));
    }

    private void queue(String onceKey, String address) {
        queue(Occasion.SUBMITTED, onceKey, address, FACTS);
    }

    /** Asks for what is due instead of waiting for the job's next turn. */
    private List<MailServer.Received> awaitMail(String address) {
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            sendNotifications.send();
            return !MailServer.inbox(address).isEmpty();
        });
        return MailServer.inbox(address);
    }

    private ValidatableResponse listed(String query) {
        var clerk = Tokens.of(UUID.randomUUID()).roles("IZM_CLERK").country().sign();
        return given().auth()
                .oauth2(clerk)
                .get("/v1/notifications?applicationId=" + application + query)
                .then()
                .statusCode(200);
    }

    private void update(String set) {
        try (var connection = dataSource.getConnection();
                var update =
                        connection.prepareStatement("update notification set " + set + " where application_id = ?")) {
            update.setObject(1, application);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long sealed() {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(
                        "select count(sealed) from notification where application_id = ?")) {
            query.setObject(1, application);
            try (var found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void each_occasion_is_told_in_latvian_and_then_in_english(Occasion occasion) {
        var address = address();
        queue(occasion, "each/" + address, address, FACTS);

        var mail = awaitMail(address).get(0);
        assertThat(mail.subject())
                .startsWith(occasion == Occasion.MAIL_ANSWER ? "VIIS: Jūsu" : "VIIS: ")
                .contains(" / ");
        assertThat(mail.text())
                .containsSubsequence("Šī ir automātiska vēstule", "This mail was made by a machine")
                .containsOnlyOnce("Šī ir")
                .contains("https://viis.example.test/access-applications/" + application)
                .doesNotContain("{")
                .doesNotContain("NOT_FOUND")
                .doesNotContain("..");
        assertThat(mail.headers()).contains("Auto-Submitted: auto-generated");
    }

    @Test
    void codes_and_days_are_told_in_words() {
        var address = address();
        queue(Occasion.RETURNED, "words/" + address, address, FACTS);
        assertThat(awaitMail(address).get(0).text())
                .contains("iesnieguma dati nav pareizi", "data of the application are not right", "SOMETHING_NEW")
                .contains("31.12.2026.", "31 December 2026");
    }

    @Test
    void the_same_notice_queued_again_is_one_mail() {
        var address = address();
        var key = "once/" + address;
        queue(key, address);
        queue(key, address);
        awaitMail(address);
        queue(key, address);
        sendNotifications.send();
        listed("").body("items", hasSize(1)).body("items[0].state", equalTo("SENT"));
        assertThat(MailServer.inbox(address)).hasSize(1);
    }

    @Test
    void replicas_that_send_at_once_send_each_mail_once() throws Exception {
        var addresses = IntStream.range(0, 40).mapToObj(i -> address()).toList();
        QuarkusTransaction.requiringNew()
                .run(() -> addresses.forEach(address -> queueNotification.queue(
                        new Notice(Occasion.SUBMITTED, "many/" + address, application, person, address, FACTS),
                        Moment.now())));
        var pool = Executors.newFixedThreadPool(6);
        pool.invokeAll(IntStream.range(0, 6)
                .<Callable<Void>>mapToObj(i -> () -> {
                    sendNotifications.send();
                    return null;
                })
                .toList());
        pool.shutdown();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> listed("&state=WAITING").body("items", hasSize(0)));
        assertThat(addresses)
                .allSatisfy(address -> assertThat(MailServer.inbox(address)).hasSize(1));
    }

    @Test
    void a_mail_sent_again_after_a_crash_is_recognisable_as_the_same() {
        var address = address();
        queue("crash/" + address, address);
        awaitMail(address);
        listed("").body("items[0].state", equalTo("SENT"));
        // The replica died between the server's answer and its own commit; the lease has run out since.
        update("state = 'WAITING', settled_at = null, next_attempt_at = now() - interval '1 second'");

        await().atMost(Duration.ofSeconds(40)).until(() -> {
            sendNotifications.send();
            return MailServer.inbox(address).size() == 2;
        });
        assertThat(MailServer.inbox(address).stream()
                        .map(MailServer.Received::messageId)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void a_mail_that_somebody_else_is_sending_is_left_alone() {
        var address = address();
        QuarkusTransaction.requiringNew().run(() -> {
            queueNotification.queue(
                    new Notice(Occasion.SUBMITTED, "lease/" + address, application, person, address, FACTS),
                    Moment.now());
            update("attempts = 1, next_attempt_at = now() + interval '1 hour'");
        });
        sendNotifications.send();
        listed("").body("items[0].state", equalTo("WAITING")).body("items[0].attempts", equalTo(1));
        assertThat(MailServer.inbox(address)).isEmpty();
    }

    @Test
    @Tag("A22")
    void what_cannot_be_delivered_is_shown_to_clerks_and_blocks_nobody() {
        var refused = "refused-" + address();
        var good = address();
        queue("refused/" + UUID.randomUUID(), refused);
        queue("good/" + good, good);

        assertThat(awaitMail(good)).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> listed("&state=UNDELIVERABLE").body("items", hasSize(1)));
        listed("&state=UNDELIVERABLE")
                .body("items[0].attempts", equalTo(3))
                .body("items[0].fault", equalTo("SMTP_451"))
                .body("items[0].personId", equalTo(person.toString()))
                .body("toString()", not(containsString("example.test")));
    }

    @Test
    void who_has_no_usable_address_is_shown_to_clerks_at_once() {
        queue("none/" + UUID.randomUUID(), null);
        queue("two/" + UUID.randomUUID(), "a@example.test,b@example.test");
        queue("break/" + UUID.randomUUID(), "a@example.test\r\nBcc: b@example.test");
        queue("hidden/" + UUID.randomUUID(), "a@example.test\u200B");
        queue("named/" + UUID.randomUUID(), "A <a@example.test>");
        queue("literal/" + UUID.randomUUID(), "a@[127.0.0.1]");
        listed("&state=UNDELIVERABLE")
                .body("items", hasSize(6))
                .body("items.fault.unique()", equalTo(List.of("NO_ADDRESS")));
    }

    @Test
    @Tag("F13")
    void a_domain_in_letters_of_any_language_is_written_to_in_ascii() {
        var local = "person-" + UUID.randomUUID();
        queue("letters/" + local, local + "@ādaži.test");
        assertThat(awaitMail(local + "@" + java.net.IDN.toASCII("ādaži.test"))).hasSize(1);
    }

    @Test
    @Tag("F13")
    void what_was_queued_for_an_address_that_no_server_takes_is_given_up_at_once_and_shown_to_clerks() {
        var key = "old/" + UUID.randomUUID();
        var good = address();
        QuarkusTransaction.requiringNew().run(() -> {
            queueNotification.queue(
                    new Notice(Occasion.SUBMITTED, key, application, person, address(), FACTS), Moment.now());
            reseal(key, "a@example.test\u200B");
        });
        queue("good/" + good, good);
        assertThat(awaitMail(good)).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> listed("&state=UNDELIVERABLE").body("items", hasSize(1)));
        listed("&state=UNDELIVERABLE")
                .body("items[0].fault", equalTo("NO_ADDRESS"))
                .body("items[0].attempts", equalTo(1));
    }

    /** As it was queued before addresses were looked at as they are now. */
    private void reseal(String key, String address) {
        try {
            var sealed = sealedBox.seal(
                    json.writeValueAsBytes(new Notification.Content(address, FACTS)), Notification.context(key));
            database.createNativeQuery("update notification set sealed = :sealed where once_key = :key")
                    .setParameter("sealed", sealed)
                    .setParameter("key", key)
                    .executeUpdate();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_line_break_in_a_fact_makes_no_header_and_no_line() {
        var address = address();
        var facts = Map.of("organisation", "Skola\r\nBcc: other@example.test\r\n\r\nCall this number");
        queue(Occasion.SUBMITTED, "break/" + address, address, facts);
        var mail = awaitMail(address).get(0);
        assertThat(mail.headers()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(mail.text()).contains("Skola Bcc: other@example.test Call this number: ");
    }

    @Test
    void an_address_is_sealed_and_forgotten_some_days_after_sending() {
        var address = address();
        queue("forget/" + address, address);
        awaitMail(address);
        await().untilAsserted(() -> listed("").body("items[0].state", equalTo("SENT")));
        forgetAddresses.forget(Instant.now().plus(Duration.ofDays(6)));
        assertThat(sealed()).isEqualTo(1);
        forgetAddresses.forget(Instant.now().plus(Duration.ofDays(8)));
        assertThat(sealed()).isZero();
        listed("").body("items", hasSize(1));
    }

    @Test
    @Tag("D21")
    void only_clerks_of_the_ministry_read_them_and_each_look_is_recorded() {
        queue("look/" + UUID.randomUUID(), null);
        given().get("/v1/notifications").then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Given.headOf(Given.institution()).token())
                .get("/v1/notifications")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        var ofOneSchool = Tokens.of(UUID.randomUUID())
                .roles("IZM_CLERK")
                .organisation(UUID.randomUUID())
                .sign();
        given().auth()
                .oauth2(ofOneSchool)
                .get("/v1/notifications")
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
        listed("").body("items", hasSize(1));
        assertThat(EventRows.of("PersonalDataAccessed"))
                .anyMatch(row -> row.data().path("action").asText().equals("list notifications")
                        && row.data().at("/subjectIds/0").asText().equals(person.toString()));
    }

    @Test
    void an_employee_is_told_that_a_submitted_application_was_withdrawn() {
        var waiting = Given.waiting().signBoth();
        waiting.submit(1).then().statusCode(201);
        waiting.withdraw(2).then().statusCode(200);
        await().atMost(Duration.ofSeconds(40)).until(() -> {
            sendNotifications.send();
            return MailServer.inbox("lietvedis@example.lv").stream()
                    .anyMatch(mail ->
                            mail.subject().contains("withdrawn") && mail.text().contains(waiting.id()));
        });
    }
}
