package lv.viis.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;
import lv.viis.local.person.DemoPerson;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Api;
import lv.viis.local.story.Revoking;
import lv.viis.local.story.Tokens;

/**
 * How long a revocation takes to be refused everywhere: with nothing else to do, under load, and under load while
 * transactions of 100,000 rows are written, committed and carried through the same database's event log.
 */
final class RevocationUnderBulk {

    private static final int ROWS = 100_000;
    private static final long REST_MILLIS = 2_000;
    private static final int READERS = 2;
    private static final String ROLE = "INSTITUTION_READER";

    /** A person who may lose a right. */
    private record Holder(DemoPerson person, String grantId) {}

    /** What goes on beside the revocations, until it is told to stop. */
    private static final class Work {
        private final List<Callable<Void>> tasks;
        private final AtomicInteger done = new AtomicInteger();
        private volatile boolean stopped;

        Work(List<Step> steps) {
            tasks = steps.stream()
                    .<Callable<Void>>map(step -> () -> {
                        while (!stopped) {
                            step.run();
                            done.incrementAndGet();
                        }
                        return null;
                    })
                    .toList();
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private final LocalSuite suite;
    private final AccessPath path;
    private final String school;

    RevocationUnderBulk(LocalSuite suite) {
        this.suite = suite;
        this.path = new AccessPath(suite);
        this.school = path.organisation("9900001001");
    }

    void run(int rounds) throws Exception {
        var holders = AccessPath.people(3 * rounds, 7).stream()
                .map(person -> new Holder(person, path.grant(suite.people().get("head"), person, school, ROLE)))
                .iterator();
        System.out.printf("revocation to the last refusal of four services, %d each, ms%n", rounds);
        measure("alone", rounds, holders, List.of());
        var load = new ArrayList<Step>(Collections.nCopies(READERS, this::read));
        measure("under load", rounds, holders, load);
        load.add(this::commitRows);
        measure("under load, 100,000 rows at once", rounds, holders, load);
    }

    private void measure(String name, int rounds, Iterator<Holder> holders, List<Step> meanwhile) throws Exception {
        var prepared = new ArrayList<Holder>();
        for (var i = 0; i < rounds; i++) {
            prepared.add(holders.next());
        }
        var millis = new ArrayList<Double>();
        var work = new Work(meanwhile);
        var threads = Executors.newCachedThreadPool();
        try {
            var running = work.tasks.stream().map(threads::submit).toList();
            for (var holder : prepared) {
                millis.add(revoke(holder));
            }
            work.stopped = true;
            for (var task : running) {
                task.get();
            }
        } finally {
            work.stopped = true;
            threads.shutdownNow();
        }
        Collections.sort(millis);
        System.out.printf(
                "%-34s median %5.0f  p95 %5.0f  p99 %5.0f  max %5.0f  (%d other requests and transactions meanwhile)%n",
                name, at(millis, 0.5), at(millis, 0.95), at(millis, 0.99), at(millis, 1), work.done.get());
    }

    private double revoke(Holder holder) {
        var token = path.token(holder.person(), Tokens.ofOrganisation(school));
        return Revoking.revoke(path.officer("access-officer"), holder.grantId(), token, Revoking.replicas(suite));
    }

    /** What people do all day: log in and look. */
    private void read() {
        var officer = path.officer("access-officer");
        officer.get("/v1/decision-items?state=OPEN").expect(200);
        officer.get("/v1/grants?employerId=" + school).expect(200);
        Api.at(suite.url(Service.REGISTRY)).get("/v1/organisations").expect(200);
        path.registration("head").get("/v1/access-applications").expect(200);
    }

    private void commitRows() throws SQLException, InterruptedException {
        try (var database = suite.postgres().connect(Service.ACCESS_GRANT.database())) {
            database.setAutoCommit(false);
            fill(database);
            database.commit();
        }
        Thread.sleep(REST_MILLIS);
    }

    private static void fill(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into event_log (topic, key, type, aggregate_id, aggregate_version, source, data)
                    select 'viis.audit.access', 'country', 'PersonalDataAccessed', gen_random_uuid(), 1,
                           '/access-grant-service', jsonb_build_object('row', row)
                      from generate_series(1, %d) row""".formatted(ROWS));
        }
    }

    /** The value that the given share of the measured does not exceed. */
    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
    }
}
