package lv.viis.registration.arriving.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.registration.Given;
import lv.viis.registration.MailServer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ministry's mailbox, on a real IMAP server. */
@QuarkusTest
class ReadMailboxTest {

    @Inject
    ReadMailbox readMailbox;

    @Inject
    ProcessWaitingMails processWaitingMails;

    @Inject
    EntityManager database;

    @Inject
    SealedBox sealedBox;

    private final String subject = "Subject " + UUID.randomUUID();

    private static TestMail somebody() {
        return TestMail.from("somebody-" + UUID.randomUUID() + "@example.test");
    }

    private TestMail letter(Given.Waiting waiting) {
        return TestMail.from("lietvedis@example.lv")
                .subject(subject)
                .attach("a.asice", waiting.employee().sign(waiting.document(waiting.commitment())));
    }

    private static void isAccepted(Given.Waiting waiting) {
        given().auth()
                .oauth2(waiting.head().token())
                .get("/v1/letters/" + waiting.commitment())
                .then()
                .body("state", equalTo("ACCEPTED"));
    }

    @Test
    @Tag("D5")
    void a_signed_letter_is_taken_in_and_moved_when_done() {
        var waiting = Given.waiting();
        MailServer.put("Letters", letter(waiting).raw());
        readMailbox.read();
        isAccepted(waiting);
        assertThat(MailServer.subjects("Letters")).doesNotContain(subject);
        assertThat(MailServer.subjects("Done")).contains(subject);
    }

    @Test
    @Tag("F3")
    void a_mail_that_lay_unread_in_the_mailbox_came_when_the_server_got_it() {
        var waiting = Given.waiting();
        MailServer.put("Letters", letter(waiting).raw());
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update letter set expires_at = :now where employer_id = :employer")
                        .setParameter("now", Instant.now())
                        .setParameter("employer", waiting.employer())
                        .executeUpdate());
        readMailbox.read();
        isAccepted(waiting);
    }

    @Test
    void a_question_is_moved_to_where_support_reads() {
        MailServer.put("Letters", somebody().subject(subject).text("Kā?").raw());
        readMailbox.read();
        assertThat(MailServer.subjects("Letters")).doesNotContain(subject);
        assertThat(MailServer.subjects("Questions")).containsOnlyOnce(subject);
    }

    @Test
    void what_was_processed_but_not_moved_is_moved_and_not_processed_again() {
        var waiting = Given.waiting();
        var raw = letter(waiting).raw();
        // The replica died after its commit: the message is still in the folder.
        String id = TestMail.handIn(raw).then().statusCode(201).extract().path("id");
        MailServer.put("Letters", raw);
        readMailbox.read();
        assertThat(MailServer.subjects("Letters")).doesNotContain(subject);
        assertThat(MailServer.subjects("Done")).containsOnlyOnce(subject);
        TestMail.handIn(raw).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void replicas_that_read_at_once_lose_nothing_and_double_nothing() throws Exception {
        for (var i = 0; i < 8; i++) {
            MailServer.put(
                    "Letters", somebody().subject(subject + " " + i).text("Kā?").raw());
        }
        var pool = Executors.newFixedThreadPool(3);
        pool.invokeAll(IntStream.range(0, 3)
                .<Callable<Void>>mapToObj(i -> () -> {
                    readMailbox.read();
                    return null;
                })
                .toList());
        pool.shutdown();
        readMailbox.read();
        assertThat(MailServer.subjects("Letters")).noneMatch(found -> found.startsWith(subject));
        assertThat(MailServer.subjects("Questions").stream().filter(found -> found.startsWith(subject)))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("A22")
    void a_hostile_message_does_not_keep_the_next_one_waiting() {
        var waiting = Given.waiting();
        MailServer.put("Letters", HostileMail.manyParts(10_000, subject + " hostile"));
        MailServer.put("Letters", letter(waiting).raw());
        readMailbox.read();
        isAccepted(waiting);
        assertThat(MailServer.subjects("Letters")).noneMatch(found -> found.startsWith(subject));
        assertThat(MailServer.subjects("Done")).contains(subject, subject + " hostile");
    }

    @Test
    @Tag("A22")
    @Tag("S17")
    void a_message_that_ends_its_reader_by_an_error_does_not_keep_the_next_one_waiting() {
        var waiting = Given.waiting();
        MailServer.put("Letters", HostileMail.longFileName(45_000, subject + " hostile"));
        MailServer.put("Letters", letter(waiting).raw());
        readMailbox.read();
        isAccepted(waiting);
        assertThat(MailServer.subjects("Letters")).noneMatch(found -> found.startsWith(subject));
    }

    @Test
    void what_is_too_large_is_put_aside_unread() {
        MailServer.put(
                "Letters",
                somebody().subject(subject).attach("a.bin", new byte[2_500_000]).raw());
        readMailbox.read();
        assertThat(MailServer.subjects("Letters")).doesNotContain(subject);
        assertThat(MailServer.subjects("Broken")).contains(subject);
    }

    @Test
    void a_question_that_was_handed_in_or_dismissed_goes_to_support_too() {
        var asked = somebody().subject(subject).text("Kā?").raw();
        TestMail.handIn(asked).then().statusCode(201).body("state", equalTo("QUESTION"));
        String id = somebody()
                .subject(subject + " with a code 2A3B4C5D6F")
                .handIn()
                .then()
                .body("state", equalTo("TO_CLERK"))
                .extract()
                .path("id");
        given().auth()
                .oauth2(TestMail.clerk())
                .contentType("application/json")
                .body("{\"reason\":\"QUESTION\"}")
                .post("/v1/mails/" + id + "/dismissal")
                .then()
                .statusCode(200);
        readMailbox.read();
        readMailbox.read();
        assertThat(MailServer.subjects("Questions"))
                .containsOnlyOnce(subject)
                .containsOnlyOnce(subject + " with a code 2A3B4C5D6F");
    }

    @Test
    void a_message_without_any_header_is_moved_somewhere() {
        MailServer.put("Letters", "\r\nno header at all".getBytes(StandardCharsets.UTF_8));
        var before = MailServer.subjects("Letters").size();
        readMailbox.read();
        assertThat(MailServer.subjects("Letters")).hasSize(before - 1);
    }

    private Mail.State stateOf(byte[] raw) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery("from Mail m where m.identity = :identity", Mail.class)
                        .setParameter("identity", ReceiveMail.identity(raw))
                        .getSingleResult()
                        .state);
    }

    @Test
    @Tag("F3")
    void a_question_that_cannot_be_passed_on_comes_to_a_clerk_and_the_others_are_passed_on() {
        String poison = somebody()
                .subject(subject + " poison")
                .text("Kā?")
                .handIn()
                .then()
                .body("state", equalTo("QUESTION"))
                .extract()
                .path("id");
        sql("update mail set sealed = '\\x00' where id = '" + poison + "'");
        somebody().subject(subject + " good").text("Kā?").handIn().then().body("state", equalTo("QUESTION"));
        var now = Instant.now();
        readMailbox.read(now);
        assertThat(MailServer.subjects("Questions")).contains(subject + " good");
        for (var hour = 1; hour <= 8; hour++) {
            readMailbox.read(now.plus(Duration.ofHours(hour)));
        }
        var clerk = given().auth().oauth2(TestMail.clerk());
        clerk.get("/v1/mails?state=TO_CLERK&limit=200")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + poison + "' }.reason", equalTo("NOT_PASSED_ON"));
        given().auth()
                .oauth2(TestMail.clerk())
                .contentType("application/json")
                .body("{\"reason\":\"SETTLED_OTHERWISE\"}")
                .post("/v1/mails/" + poison + "/dismissal")
                .then()
                .statusCode(200);
        sql("update mail set sealed = null where id = '" + poison + "'");
    }

    @Test
    @Tag("F3")
    void a_message_that_is_never_taken_in_is_put_aside_and_the_next_ones_are_read() throws Exception {
        var poison = somebody().subject(subject + " poison").text("Kā?").raw();
        var rule = "poison_" + UUID.randomUUID().toString().replace('-', '_');
        owner("alter table mail add constraint " + rule + " check (identity <> '\\x"
                + HexFormat.of().formatHex(ReceiveMail.identity(poison)) + "') not valid");
        try {
            MailServer.put("Letters", poison);
            MailServer.put(
                    "Letters", somebody().subject(subject + " good").text("Kā?").raw());
            var now = Instant.now();
            readMailbox.read(now);
            assertThat(MailServer.subjects("Questions")).contains(subject + " good");
            assertThat(MailServer.subjects("Letters")).contains(subject + " poison");
            for (var hour = 1; hour <= 4; hour++) {
                readMailbox.read(now.plus(Duration.ofHours(hour)));
            }
            assertThat(MailServer.subjects("Letters")).doesNotContain(subject + " poison");
            assertThat(MailServer.subjects("Broken")).contains(subject + " poison");
        } finally {
            owner("alter table mail drop constraint " + rule);
        }
    }

    @Test
    @Tag("F3")
    void many_that_wait_for_a_verdict_at_the_front_do_not_hide_what_is_behind_them() {
        var waiting = IntStream.range(0, 50)
                .mapToObj(i ->
                        somebody().subject(subject + " waits " + i).text("Kā?").raw())
                .toList();
        var ids = new ArrayList<UUID>();
        MailServer.put("Letters", waiting.toArray(byte[][]::new));
        for (var raw : waiting) {
            var id = UUID.randomUUID();
            ids.add(id);
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery(
                                    "insert into mail (id, identity, origin, sealed, state, next_attempt_at, received_at)"
                                            + " values (?1, ?2, 'IMAP', ?3, 'RECEIVED', now() + interval '1 h', now())")
                            .setParameter(1, id)
                            .setParameter(2, ReceiveMail.identity(raw))
                            .setParameter(3, sealedBox.seal(raw, Mail.context(ReceiveMail.identity(raw))))
                            .executeUpdate());
        }
        MailServer.put(
                "Letters", somebody().subject(subject + " behind").text("Kā?").raw());
        readMailbox.read();
        readMailbox.read();
        assertThat(MailServer.subjects("Questions")).contains(subject + " behind");
        // Not what other tests left waiting: there is room for fifty at a time.
        QuarkusTransaction.requiringNew()
                .run(() -> database.createQuery("update Mail m set m.nextAttemptAt = :now where m.id in :ids")
                        .setParameter("now", Instant.now().minusSeconds(1))
                        .setParameter("ids", ids)
                        .executeUpdate());
        processWaitingMails.process(Instant.now());
        assertThat(stateOf(waiting.get(49))).isEqualTo(Mail.State.QUESTION);
        readMailbox.read();
        assertThat(MailServer.subjects("Letters")).noneMatch(found -> found.startsWith(subject));
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    /** What only who owns the tables may. */
    private static void owner(String statement) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
