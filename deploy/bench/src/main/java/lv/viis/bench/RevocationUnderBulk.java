package lv.viis.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lv.viis.local.LocalSuite;
import lv.viis.local.service.Service;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Revoking;
import lv.viis.local.story.Tokens;

/**
 * How long a revocation takes to be refused everywhere, in turns alone and while a transaction of 100,000 rows commits in
 * the same database and has to be carried through the event log.
 */
final class RevocationUnderBulk {

    private static final int ROWS = 100_000;
    private static final String ROLE = "INSTITUTION_READER";

    private final LocalSuite suite;
    private final AccessPath path;

    RevocationUnderBulk(LocalSuite suite) {
        this.suite = suite;
        this.path = new AccessPath(suite);
    }

    void run(int rounds) throws Exception {
        var alone = new ArrayList<Double>();
        var underBulk = new ArrayList<Double>();
        var employees = AccessPath.people(2 * rounds, 7).iterator();
        for (var round = 0; round < rounds; round++) {
            alone.add(revoke(employees.next(), () -> {}));
            try (var database = suite.postgres().connect(Service.ACCESS_GRANT.database())) {
                database.setAutoCommit(false);
                fill(database);
                // Committed as the revocation is sent: both are decoded at the same time.
                underBulk.add(revoke(employees.next(), () -> commit(database)));
            }
        }
        System.out.printf("revocation to the last refusal of four services, %d rounds in turns, ms%n", rounds);
        print("alone", alone);
        print("while 100,000 rows commit", underBulk);
        System.out.printf("ratio of the medians: %.2f%n", median(underBulk) / median(alone));
    }

    private double revoke(lv.viis.local.person.DemoPerson employee, Runnable meanwhile) {
        var school = path.organisation("9900001001");
        var grant = path.grant(suite.people().get("head"), employee, school, ROLE);
        var token = path.token(employee, Tokens.ofOrganisation(school));
        var officer = path.officer("access-officer");
        var bulk = CompletableFuture.runAsync(meanwhile);
        var millis = Revoking.revoke(officer, grant, token, Revoking.replicas(suite));
        bulk.join();
        return millis;
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

    private static void commit(Connection database) {
        try {
            database.commit();
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static void print(String name, List<Double> millis) {
        System.out.printf(
                "%-28s min %6.0f  median %6.0f  max %6.0f%n",
                name, Collections.min(millis), median(millis), Collections.max(millis));
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
