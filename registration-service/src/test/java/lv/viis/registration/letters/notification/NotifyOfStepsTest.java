package lv.viis.registration.letters.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.job.TryItems;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is told what of an application, and of days that come near. */
@QuarkusTest
class NotifyOfStepsTest {

    @Inject
    NotifyOfSteps notifyOfSteps;

    @Inject
    Remind remind;

    @Inject
    TryItems tries;

    @Inject
    MeterRegistry metrics;

    @Inject
    AgroalDataSource database;

    @Inject
    lv.viis.chassis.crypto.SealedBox sealedBox;

    /** Until the steps are told, be it by the job that runs beside. */
    private void tellAll(Given.Waiting waiting) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            notifyOfSteps.tell();
            return countIn("application_step where not told and application_id = '" + waiting.id() + "'") == 0;
        });
    }

    private int countIn(String table) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** What is queued for people, as {@code OCCASION person}. */
    private Set<String> told(String where) throws SQLException {
        var told = new HashSet<String>();
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select occasion, person_id from notification where " + where)) {
            while (rows.next()) {
                assertTrue(told.add(rows.getString(1) + " " + rows.getString(2)), "twice: " + rows.getString(1));
            }
        }
        return told;
    }

    private Set<String> toldOf(Given.Waiting waiting) throws SQLException {
        return told("application_id = '" + waiting.id() + "'");
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    @Test
    void head_and_employee_are_told_what_to_sign_and_what_became_of_it() throws SQLException {
        var waiting = Given.waiting();
        tellAll(waiting);
        var head = " " + waiting.head().id();
        var employee = " " + waiting.employee().id();
        assertEquals(Set.of("LETTERS_TO_SIGN" + head, "LETTERS_TO_SIGN" + employee), toldOf(waiting));

        waiting.submitted().returned(2);
        tellAll(waiting);
        assertEquals(
                Set.of(
                        "LETTERS_TO_SIGN" + head,
                        "LETTERS_TO_SIGN" + employee,
                        "SUBMITTED" + head,
                        "SUBMITTED" + employee,
                        "RETURNED" + head),
                toldOf(waiting));
    }

    @Test
    void a_new_head_is_asked_and_without_an_address_a_clerk_sees_it() throws SQLException {
        var waiting = Given.waiting().submitted();
        var next = DemoPerson.any();
        Given.headship(waiting.employer(), 2, next, Given.TODAY, null);
        tellAll(waiting);
        assertEquals(
                Set.of("NEEDS_CONFIRMATION " + next.id()),
                told("application_id = '" + waiting.id() + "' and state = 'UNDELIVERABLE' and fault = 'NO_ADDRESS'"));
    }

    @Test
    void replicas_that_tell_at_once_tell_each_step_once() throws Exception {
        var waiting = Given.waiting().submitted();
        var pool = Executors.newFixedThreadPool(6);
        for (var done : pool.invokeAll(IntStream.range(0, 6)
                .<Callable<Void>>mapToObj(i -> () -> {
                    notifyOfSteps.tell();
                    return null;
                })
                .toList())) {
            done.get();
        }
        pool.shutdown();
        tellAll(waiting);
        assertEquals(
                Set.of(
                        "SUBMITTED " + waiting.head().id(),
                        "SUBMITTED " + waiting.employee().id()),
                told("application_id = '" + waiting.id() + "' and occasion = 'SUBMITTED'"));
    }

    @Test
    @Tag("A22")
    @Tag("F3")
    void a_step_that_cannot_be_told_keeps_no_other_from_being_told() throws SQLException {
        var broken = Given.waiting().submitted();
        // A step about a letter that is nowhere, which never is.
        sql("insert into application_step (id, application_id, what, version, letter_id, happened_at) values ('"
                + new UUID(0, 1) + "', '" + broken.id() + "', 'PAPER_RECEIVED', 1, '" + UUID.randomUUID()
                + "', now())");
        var whole = Given.waiting().submitted();
        tellAll(whole);
        assertEquals(2, count("application_id = '" + whole.id() + "' and occasion = 'SUBMITTED'"));
        assertEquals(1, countIn("application_step where not told and id = '" + new UUID(0, 1) + "'"));
        // It is not tried for ever at the pace of the others, and an operator sees it; the job's own turn may hold it
        // meanwhile.
        for (var hour = 1; hour <= TryItems.FAILING; hour++) {
            notifyOfSteps.tell(Instant.now().plus(Duration.ofHours(hour)));
        }
        assertEquals(
                1,
                metrics.get("viis.job.failing")
                        .tag("job", "application-step")
                        .gauge()
                        .value());
        assertTrue(tries.rests("application-step", new UUID(0, 1), Instant.now()));
        sql("update application_step set told = true where id = '" + new UUID(0, 1) + "'");
    }

    @Test
    @Tag("A9")
    void whose_turn_it_is_is_reminded_once_before_the_day() throws SQLException {
        var waiting = Given.waiting();
        waiting.sign(
                        waiting.commitment(),
                        waiting.employee(),
                        waiting.employee().sign(waiting.document(waiting.commitment())))
                .then()
                .statusCode(200);
        sql("update access_application set deadline = now() + interval '6 days' where id = '" + waiting.id() + "'");
        remind.remind(Instant.now());
        remind.remind(Instant.now());
        var near = "application_id = '" + waiting.id() + "' and occasion = 'DEADLINE_NEAR'";
        assertEquals(Set.of("DEADLINE_NEAR " + waiting.head().id()), told(near));
        sql("update access_application set deadline = now() + interval '1 day' where id = '" + waiting.id() + "'");
        remind.remind(Instant.now());
        assertEquals(2, count(near));
    }

    @Test
    @Tag("S2")
    void whose_rights_are_to_end_hears_of_it_at_the_address_that_they_signed() throws Exception {
        var signed = Given.waiting().submitted();
        signed.decided(2);
        var grant = Given.grant(signed.employee(), signed.employer(), "INSTITUTION_EDITOR", signed.employer());
        var body = Given.body("REVOKE", signed.employer(), signed.employee(), grant, null, Given.TODAY.plusDays(5))
                .replace("lietvedis@example.lv", "attacker@evil.example");
        String id = Given.create(signed.head(), body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var revoke = new Given.Waiting(signed.employer(), signed.head(), signed.employee(), id, null, null);
        revoke.withdraw(0).then().statusCode(200);
        tellAll(revoke);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select sealed, once_key from notification where application_id = '"
                        + id + "' and person_id = '" + signed.employee().id() + "'")) {
            assertTrue(rows.next());
            var content = new String(
                    sealedBox.open(rows.getBytes(1), Notification.context(rows.getString(2))),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(content.contains("lietvedis@example.lv"), content);
        }
    }

    @Test
    @Tag("S11")
    void where_who_applied_is_head_no_longer_the_next_one_is_reminded() throws SQLException {
        var waiting = Given.waiting().signBoth();
        var next = DemoPerson.any();
        Given.headship(waiting.employer(), 2, next, Given.TODAY, null);
        sql("update access_application set deadline = now() + interval '6 days' where id = '" + waiting.id() + "'");
        remind.remind(Instant.now());
        assertEquals(
                Set.of("DEADLINE_NEAR " + next.id()),
                told("application_id = '" + waiting.id() + "' and occasion = 'DEADLINE_NEAR'"));
    }

    @Test
    void holder_and_head_are_told_before_a_right_ends() throws SQLException {
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var holder = DemoPerson.any();
        var grant = Given.grant(holder, employer, "INSTITUTION_EDITOR", employer);
        remind.remind(Instant.now());
        assertEquals(Set.of(), told("once_key like 'grant:" + grant + "%'"));
        sql("update known_grant set last_day = current_date + 20 where id = '" + grant + "'");
        remind.remind(Instant.now());
        remind.remind(Instant.now());
        assertEquals(
                Set.of("GRANT_ABOUT_TO_EXPIRE " + head.id(), "GRANT_ABOUT_TO_EXPIRE " + holder.id()),
                told("once_key like 'grant:" + grant + "%'"));
        Given.grantEnded(grant, holder, employer, "INSTITUTION_EDITOR", employer);
        sql("update known_grant set last_day = current_date + 3 where id = '" + grant + "'");
        remind.remind(Instant.now());
        assertEquals(2, count("once_key like 'grant:" + grant + "%'"));
    }

    @Test
    void who_leaves_is_told() throws SQLException {
        var waiting = Given.waiting().submitted();
        Given.by(waiting.head().token())
                .contentType("application/json")
                .body("""
                        {"organisationId":"%s","personId":"%s","lastDay":"%s"}""".formatted(waiting.employer(), waiting.employee().id(), Given.TODAY.plusDays(3)))
                .post("/v1/leaver-notices")
                .then()
                .statusCode(201);
        remind.remind(Instant.now());
        assertEquals(
                1,
                count("occasion = 'LEAVER_RECORDED' and person_id = '"
                        + waiting.employee().id() + "'"));
    }

    private int count(String where) throws SQLException {
        return countIn("notification where " + where);
    }
}
