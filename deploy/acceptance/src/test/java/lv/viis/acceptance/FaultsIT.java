package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Part;
import lv.viis.local.part.Service;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Answer;
import lv.viis.local.story.Api;
import lv.viis.local.story.Revoking;
import lv.viis.local.story.Tokens;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parts are killed, stopped and started under the suite, and nothing is lost. */
@Order(5)
class FaultsIT {

    private static final String ROLE = "INSTITUTION_READER";

    private static LocalSuite suite;
    private static AccessPath path;
    private static Tokens tokens;
    private static String school;

    @BeforeAll
    static void start() {
        suite = Running.oneReplica();
        path = new AccessPath(suite);
        tokens = new Tokens(suite);
        school = path.organisation(Running.SCHOOL);
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions();
    }

    /** The proof that events flow both ways: an application comes to a grant. */
    private static void theMainJobWorks() {
        assertThat(path.grant(Running.head(), Running.somebody(), school, ROLE)).isNotBlank();
    }

    private static void restart(Part part) {
        part.kill();
        part.start();
    }

    // --- kill -9 between commit and reply

    @Test
    void registration_killed_between_commit_and_reply_has_the_one_submission() throws Exception {
        var id = path.signedApplication(Running.head(), Running.somebody(), school, ROLE);
        var head = path.registration("head")
                .ifMatch(path.registration("head").get("/v1/access-applications/" + id))
                .with("Idempotency-Key", UUID.randomUUID().toString());
        killWhenCommitted(
                Service.REGISTRATION,
                "select 1 from event_log where type = 'AccessApplicationSubmitted' and key = '" + id + "'",
                () -> head.post("/v1/access-applications/" + id + "/submission"));
        assertThat(head.post("/v1/access-applications/" + id + "/submission")
                        .expect(201)
                        .at("/state"))
                .isEqualTo("SUBMITTED");
        assertThat(count(
                        Service.REGISTRATION,
                        "event_log where type = 'AccessApplicationSubmitted' and key = '" + id + "'"))
                .isEqualTo(1);
        var officer = path.officer("access-officer");
        path.approve(officer, path.queued(officer, id)).expect(201);
    }

    @Test
    void access_grant_killed_between_commit_and_reply_has_the_one_decision() throws Exception {
        var id = path.signedApplication(Running.head(), Running.somebody(), school, ROLE);
        path.submit(path.registration("head"), id).expect(201);
        var item = path.queued(path.officer("access-officer"), id);
        var officer = path.officer("access-officer")
                .with("Idempotency-Key", UUID.randomUUID().toString());
        killWhenCommitted(
                Service.ACCESS_GRANT,
                "select 1 from event_log where type = 'AccessApplicationDecided' and key = '" + id + "'",
                () -> path.approve(officer, item));
        path.approve(officer, item).expect(201);
        assertThat(count(
                        Service.ACCESS_GRANT,
                        "event_log where type = 'AccessApplicationDecided' and key = '" + id + "'"))
                .isEqualTo(1);
        patiently()
                .untilAsserted(() -> assertThat(path.registration("head")
                                .get("/v1/access-applications/" + id)
                                .at("/state"))
                        .isEqualTo("DECIDED"));
    }

    @Test
    void registry_killed_between_commit_and_reply_has_the_one_change() throws Exception {
        var registrar = Api.at(suite.url(Service.REGISTRY)).as(tokens.access("registrar", "country"));
        var organisation = registrar.get("/v1/organisations/" + school).expect(200);
        var phone = "+371 6000" + (1000 + (int) (Math.random() * 8999));
        killWhenCommitted(
                Service.REGISTRY,
                "select 1 from organisation where phone = '" + phone + "'",
                () -> registrar
                        .ifMatch(organisation)
                        .patch("/v1/organisations/" + school + "/contact", Map.of("phone", phone)));
        var after = registrar.get("/v1/organisations/" + school).expect(200);
        assertThat(after.at("/contact/phone")).isEqualTo(phone);
        // Who got no reply and sends it again is told that the object has changed, and sees the own change.
        registrar
                .ifMatch(organisation)
                .patch("/v1/organisations/" + school + "/contact", Map.of("phone", phone))
                .expectProblem(412, "precondition-failed");
    }

    @Test
    void support_killed_between_commit_and_reply_has_the_one_ticket() throws Exception {
        var key = UUID.randomUUID();
        var api = Api.at(suite.url(Service.SUPPORT))
                .as(tokens.access("employee"))
                .with("Idempotency-Key", key.toString());
        var ticket = Map.of(
                "organisationId",
                school,
                "topic",
                "ERROR",
                "example",
                "The page answered nothing at all when I sent the form " + key);
        killWhenCommitted(
                Service.SUPPORT,
                "select 1 from idempotency_key where key = '" + key + "' and status is not null",
                () -> api.post("/v1/tickets", ticket));
        var again = api.post("/v1/tickets", ticket).expect(201);
        assertThat(count(Service.SUPPORT, "event_log where type = 'TicketOpened' and key = '" + again.at("/id") + "'"))
                .isEqualTo(1);
    }

    private static void killWhenCommitted(
            Service service, String committed, java.util.function.Supplier<Answer> request) throws Exception {
        var part = suite.service(service, 0);
        var threads = Executors.newSingleThreadExecutor();
        try (var database = suite.postgres().connect(service.database());
                var statement = database.createStatement()) {
            // The reply may be lost, or just have been given: the client must not have to know.
            CompletableFuture.runAsync(request::get, threads);
            var deadline = System.nanoTime() + 20_000_000_000L;
            while (!statement.executeQuery(committed).next()) {
                assertThat(System.nanoTime()).as("committed in time").isLessThan(deadline);
            }
            part.kill();
        } finally {
            threads.shutdown();
        }
        part.start();
    }

    // --- Kafka, Connect and PostgreSQL

    @Test
    void consumers_go_on_after_a_restart_of_kafka() {
        restart(suite.part("kafka"));
        theMainJobWorks();
    }

    @Test
    void consumers_go_on_after_a_restart_of_connect() {
        restart(suite.part("connect"));
        theMainJobWorks();
    }

    @Test
    void everything_goes_on_after_a_restart_of_postgresql() {
        restart(suite.part("postgres"));
        patiently().untilAsserted(() -> path.registration("head").get("/v1/me").expect(200));
        theMainJobWorks();
    }

    @Test
    void a_dropped_replication_slot_heals_by_sending_again() throws SQLException {
        suite.connect().kill();
        var somebody = Running.somebody();
        var id = path.signedApplication(Running.head(), somebody, school, ROLE);
        path.submit(path.registration("head"), id).expect(201);
        patiently()
                .untilAsserted(
                        () -> execute(Service.REGISTRATION, "select pg_drop_replication_slot('registration_event')"));
        suite.connect().start();
        var officer = path.officer("access-officer");
        path.approve(officer, path.queued(officer, id)).expect(201);
        // What came twice took effect once.
        assertThat(count(Service.ACCESS_GRANT, "decision_item where application_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_poison_record_parks_its_key_only() throws SQLException {
        var key = UUID.randomUUID();
        var insert = """
                insert into event_log (topic, key, type, aggregate_id, aggregate_version, source, data)
                values ('viis.registration.application', '%s', 'AccessApplicationSubmitted', '%s', 1,
                        '/registration-service', '{"applicationId": 42}')""".formatted(key, key);
        execute(Service.REGISTRATION, insert);
        execute(Service.REGISTRATION, insert);
        theMainJobWorks();
        // Each of the two by what rights follow from, and by what tells receivers of it.
        patiently()
                .untilAsserted(() -> assertThat(count(
                                Service.ACCESS_GRANT,
                                "parked_record where record_key = '" + key + "' and settlement is null"))
                        .isEqualTo(4));
        assertThat(count(
                        Service.ACCESS_GRANT, "parked_record where settlement is null and record_key <> '" + key + "'"))
                .isZero();
    }

    @Test
    void services_take_reads_and_writes_with_fresh_tokens_while_kafka_and_connect_are_down() {
        suite.connect().kill();
        suite.part("kafka").kill();
        try {
            var somebody = Running.somebody();
            // Older than the last heartbeat by more than the stale rule allows; only fresh tokens count now.
            Awaitility.await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
            var id = path.signedApplication(Running.head(), somebody, school, ROLE);
            path.submit(path.registration("head"), id).expect(201);
            for (var service : Service.values()) {
                var api = Api.at(suite.url(service));
                Api.at(suite.management(service)).get("/q/health/ready").expect(200);
                api.as(tokens.access("head")).get("/v1/me").expect(200);
            }
            suite.part("kafka").start();
            suite.connect().start();
            var officer = path.officer("access-officer");
            path.approve(officer, path.queued(officer, id)).expect(201);
        } finally {
            if (!suite.part("kafka").running()) {
                suite.part("kafka").start();
            }
            if (!suite.connect().running()) {
                suite.connect().start();
            }
        }
    }

    private static long count(Service service, String what) throws SQLException {
        try (var database = suite.postgres().connect(service.database());
                var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Architecture 6: exposure is a minute at most while no replica can hear of a withdrawal, and nobody is locked out. */
    @Test
    @Tag("A14")
    void with_the_feed_of_withdrawals_cut_fresh_tokens_work_and_a_revoked_person_is_out_after_it() {
        var head = Running.head();
        var somebody = Running.somebody();
        var grant = path.grant(head, somebody, school, ROLE);
        var scope = Tokens.ofOrganisation(school);
        var old = path.token(head, null);
        var oldIssued = System.nanoTime();
        suite.connect().kill();
        try {
            // By now every replica knows that it hears nothing.
            Awaitility.await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
            var fresh = path.token(somebody, scope);
            var officer = path.officer("access-officer");
            officer.ifMatch(officer.get("/v1/grants/" + grant).expect(200))
                    .post("/v1/grants/" + grant + "/revocation", Map.of("reasonCode", "NO_LONGER_NEEDED"))
                    .expect(200);
            var revokedAt = System.nanoTime();
            assertThat(everyReplicaAnswers(fresh, 200)).isTrue();
            assertThat(everyReplicaAnswers(old, 200)).isTrue();
            refusedInTimeAfter(oldIssued, old);
            refusedInTimeAfter(revokedAt, fresh);
            assertThat(everyReplicaAnswers(path.token(head, null), 200)).isTrue();
        } finally {
            suite.connect().start();
        }
        theMainJobWorks();
    }

    private static void refusedInTimeAfter(long nanos, String token) {
        Awaitility.await()
                .atMost(Running.UNHEARD.plusSeconds(6))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> everyReplicaAnswers(token, 401));
        assertThat(Duration.ofNanos(System.nanoTime() - nanos)).isLessThan(Running.UNHEARD.plusSeconds(6));
    }

    private static boolean everyReplicaAnswers(String token, int status) {
        return Revoking.replicas(suite).stream()
                .allMatch(replica -> Api.at(replica).as(token).get("/v1/me").status() == status);
    }

    private static void execute(Service service, String sql) throws SQLException {
        try (var database = suite.postgres().connect(service.database());
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
