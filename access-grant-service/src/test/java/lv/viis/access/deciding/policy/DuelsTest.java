package lv.viis.access.deciding.policy;

import static lv.viis.access.Given.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.access.PolicyInForce;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever decides at once on one item, there is one decision and never two grants (A6): random duels on the real
 * database, a few here, ten thousand with {@code -Dviis.duels=10000}.
 */
@QuarkusTest
@Tag("A6")
class DuelsTest {

    private static final int DUELS = Integer.getInteger("viis.duels", 160);
    private static final int LANES = 4;
    private static final long LATEST_START_NANOS = 4_000_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final UUID FIRST = UUID.randomUUID();

    private enum Kind {
        DECIDE_DECIDE,
        DECIDE_REJECT,
        DECIDE_RETURN,
        DECIDE_WITHDRAW,
        POLICY_OFFICER,
        CONFIRM_CONFIRM,
        CONFIRM_OBJECT,
        PROPOSE_PROPOSE
    }

    @Inject
    AgroalDataSource database;

    @Inject
    HeldRights held;

    private final List<UUID> applications = Collections.synchronizedList(new ArrayList<>());
    private final UUID[] officers = {UUID.randomUUID(), UUID.randomUUID()};
    private ExecutorService pool;
    private PolicyInForce policy;
    private UUID school;
    private UUID ministry;

    @BeforeEach
    void set_up() {
        school = Given.institution();
        ministry = Given.organisation("STATE_BODY", null);
        policy = PolicyInForce.over("INSTITUTION_READER", 30);
        held.grant(FIRST, "IZM_ACCESS_OFFICER", null, TODAY.plusDays(9));
        pool = Executors.newFixedThreadPool(110);
    }

    @AfterEach
    void clean_up() {
        policy.switchOff();
        pool.shutdown();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 100})
    void of_any_number_of_deciders_at_once_one_decides(int deciders) throws Exception {
        var application = plain().submitted();
        var answers = atOnce(
                application, "decision", deciders, i -> i % 2 == 0 ? granted(application) : rejected(application));
        assertEquals(1, Collections.frequency(answers, 201), answers.toString());
        assertEquals(deciders - 1, Collections.frequency(answers, 409), answers.toString());
        assertOneDecisionEach();
    }

    @Test
    @Tag("D1")
    void a_hundred_deciders_at_once_put_an_item_on_hold_once() throws Exception {
        var application = plain().submitted();
        Given.heads(application.employer, System.nanoTime(), UUID.randomUUID());
        try {
            var answers = atOnce(application, "decision", 100, i -> granted(application));
            assertEquals(100, Collections.frequency(answers, 409), answers.toString());
            assertEquals(
                    1,
                    number("select count(*) from event_log where type = 'ConfirmationRequired' and key = '"
                            + application.id + "'"));
        } finally {
            Given.heads(application.employer, System.nanoTime(), application.applicant);
        }
    }

    @Test
    @Tag("A1")
    void of_any_two_at_once_one_takes_effect() throws Exception {
        var started = System.nanoTime();
        var lanes = IntStream.range(0, LANES)
                .<Callable<Void>>mapToObj(lane -> () -> {
                    var random = new Random(lane);
                    for (var i = lane; i < DUELS; i += LANES) {
                        duel(Kind.values()[random.nextInt(Kind.values().length)], random);
                    }
                    return null;
                })
                .toList();
        for (var lane : pool.invokeAll(lanes)) {
            lane.get();
        }
        assertEquals(DUELS, applications.size());
        assertOneDecisionEach();
        System.out.printf("%d duels in %d s%n", DUELS, (System.nanoTime() - started) / 1_000_000_000);
    }

    /** A new token each time: many duels take longer than one lives. */
    private String officer(int number) {
        return Given.officer(officers[number]);
    }

    private void duel(Kind kind, Random random) throws Exception {
        var application = kind == Kind.POLICY_OFFICER
                ? reader()
                : kind.name().contains("CONFIRM") || kind == Kind.PROPOSE_PROPOSE ? sensitive() : plain();
        application.submitted();
        applications.add(application.id);
        var item = item(application);
        var path = "/v1/decision-items/" + item;
        var decide = call(officer(0), path + "/decision", granted(application));
        switch (kind) {
            case DECIDE_DECIDE ->
                oneOf(race(random, decide, call(officer(1), path + "/decision", granted(application))), 201);
            case DECIDE_REJECT ->
                oneOf(race(random, decide, call(officer(1), path + "/decision", rejected(application))), 201);
            case DECIDE_RETURN -> oneOf(race(random, decide, call(officer(1), path + "/return", """
                        {"applicationVersion":1,"reasonCodes":["DUTY_NOT_STATED"]}""")), 201);
            case DECIDE_WITHDRAW -> {
                var answers = race(random, decide, () -> {
                    application.withdrawn();
                    return 0;
                });
                assertTrue(List.of(201, 409).contains(answers.get(0)), kind + " " + answers);
                assertEquals(0, liveGrants(application));
            }
            case POLICY_OFFICER -> {
                var answers = race(random, decide, () -> byPolicy(item));
                assertTrue(List.of(201, 409).contains(answers.get(0)), kind + " " + answers);
                assertEquals(1, liveGrants(application));
            }
            case CONFIRM_CONFIRM -> {
                var body = proposed(path, application);
                oneOf(
                        race(
                                random,
                                call(officer(0), path + "/confirmation", body),
                                call(officer(1), path + "/confirmation", body)),
                        201);
            }
            case CONFIRM_OBJECT -> {
                var body = proposed(path, application);
                var answers = race(
                        random,
                        call(officer(0), path + "/confirmation", body),
                        call(officer(1), path + "/objection", body.replace("}", ",\"reasonCode\":\"NOT_CONVINCED\"}")));
                assertTrue(List.of(List.of(201, 409), List.of(409, 200)).contains(answers), kind + " " + answers);
                assertEquals(answers.get(0) == 201 ? 1 : 0, liveGrants(application));
            }
            case PROPOSE_PROPOSE -> {
                oneOf(
                        race(
                                random,
                                call(Given.officer(FIRST), path + "/decision", granted(application)),
                                call(officer(1), path + "/decision", granted(application))),
                        202);
                assertEquals(0, liveGrants(application));
            }
        }
    }

    private static void oneOf(List<Integer> answers, int won) {
        assertTrue(List.of(List.of(won, 409), List.of(409, won)).contains(answers), answers.toString());
    }

    private List<Integer> race(Random random, Callable<Integer> one, Callable<Integer> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        var delays = new long[] {(long) (random.nextDouble() * LATEST_START_NANOS), 0};
        var swapped = random.nextBoolean();
        var left = pool.submit(() -> {
            barrier.await();
            LockSupport.parkNanos(delays[swapped ? 1 : 0]);
            return one.call();
        });
        var right = pool.submit(() -> {
            barrier.await();
            LockSupport.parkNanos(delays[swapped ? 0 : 1]);
            return other.call();
        });
        return List.of(left.get(), right.get());
    }

    private interface Body {
        String of(int i);
    }

    private List<Integer> atOnce(Given.Application application, String step, int count, Body body) throws Exception {
        applications.add(application.id);
        var path = "/v1/decision-items/" + item(application) + "/" + step;
        var barrier = new CyclicBarrier(count);
        var calls = IntStream.range(0, count)
                .<Callable<Integer>>mapToObj(i -> {
                    var call = call(Given.officer(), path, body.of(i));
                    return () -> {
                        barrier.await();
                        return call.call();
                    };
                })
                .toList();
        var answers = new ArrayList<Integer>();
        for (var answer : pool.invokeAll(calls)) {
            answers.add(answer.get());
        }
        return answers;
    }

    /** As the job does; it may come as a third. */
    private static int byPolicy(UUID item) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            Arc.container().instance(DecideStraightThrough.class).get().decide(item, Moment.now());
            return 201;
        } catch (Refusal e) {
            return e.status();
        } finally {
            request.terminate();
        }
    }

    private String proposed(String path, Given.Application application) throws Exception {
        var answer = send(Given.officer(FIRST), path + "/decision", granted(application));
        assertEquals(202, answer.statusCode(), answer.body());
        var id = answer.body().replaceAll("^.*?\"id\":\"([0-9a-f-]{36})\".*$", "$1");
        return "{\"proposalId\":\"" + id + "\"}";
    }

    private static Callable<Integer> call(String token, String path, String body) {
        return () -> send(token, path, body).statusCode();
    }

    private static HttpResponse<String> send(String token, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private Given.Application plain() {
        return Given.application(school).line("INSTITUTION_EDITOR", school, TODAY, TODAY.plusDays(5));
    }

    private Given.Application reader() {
        return Given.application(school)
                .line("INSTITUTION_READER", school, TODAY, TODAY.plusDays(5))
                .signed();
    }

    private Given.Application sensitive() {
        return Given.application(ministry).line("IZM_SUPPORT", null, TODAY, TODAY.plusDays(5));
    }

    private static String granted(Given.Application application) {
        return application.granted();
    }

    private static String rejected(Given.Application application) {
        return application.decision(List.of(Given.reject(application.lineIds.get(0))));
    }

    private UUID item(Given.Application application) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select id from decision_item where application_id = ?")) {
            query.setObject(1, application.id);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    private long liveGrants(Given.Application application) throws SQLException {
        return number("select count(*) from access_grant where ended_at is null and person_id = '" + application.person
                + "'");
    }

    /** Over all that was fought for here. */
    private void assertOneDecisionEach() throws SQLException {
        var ours = " from decision_item i left join decision d on d.decision_item_id = i.id"
                + " where i.application_id = any('{"
                + String.join(",", applications.stream().map(UUID::toString).toList()) + "}')";
        assertEquals(applications.size(), number("select count(distinct i.id)" + ours));
        assertEquals(
                0, number("select count(*) from (select 1" + ours + " group by i.id having count(d.id) > 1) as two"));
        assertEquals(
                0,
                number(
                        "select count(*)" + ours
                                + " and (i.state in ('DECIDED', 'RETURNED')) <> (d.id is not null) and i.state <> 'WITHDRAWN'"));
        assertEquals(
                0,
                number(
                        "select count(*) from (select g.decision_id from access_grant g where g.decision_id in (select d.id"
                                + ours + ") group by g.decision_id having count(*) > 1) as two"));
        assertEquals(
                0,
                number(
                        "select count(*) from (select 1 from event_log e where e.type in ('AccessApplicationDecided', 'ReturnDecided')"
                                + " and e.aggregate_id in (select d.id" + ours
                                + ") group by e.key having count(*) > 1) as two"));
    }

    private long number(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
