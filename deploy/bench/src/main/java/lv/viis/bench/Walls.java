package lv.viis.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;

/**
 * What the policies of the databases cost a request: the same requests with them and without, in turns; and how long a
 * database takes to be told who asks, which a request pays either way.
 */
final class Walls {

    private static final int OF_A_TURN = 50;

    private static final String TELL =
            "select tell(cast(? as uuid), cast(? as uuid), null, true, 'IZM_SUPPORT', 'support_application')";

    private final LocalSuite suite;
    private final Policies policies;
    private final WallCalls calls;

    Walls(LocalSuite suite) throws SQLException, IOException {
        this.suite = suite;
        this.policies = new Policies(suite);
        this.calls = new WallCalls(suite);
    }

    void run(int turns) throws SQLException {
        var with = new LinkedHashMap<String, List<Double>>();
        var without = new LinkedHashMap<String, List<Double>>();
        // The first turn of each kind warms up.
        for (var turn = -1; turn < turns; turn++) {
            measure(turn < 0 ? new LinkedHashMap<>() : with);
            policies.disable();
            measure(turn < 0 ? new LinkedHashMap<>() : without);
            policies.enable();
        }
        var told = median(told());
        System.out.printf(
                "median ms of %d each; whole: with what telling takes, beside none of either%n%-50s %8s %8s %8s %8s%n",
                turns * OF_A_TURN, "", "with", "without", "policies", "whole");
        with.forEach((name, millis) -> {
            var a = median(millis);
            var b = median(without.get(name));
            System.out.printf("%-50s %8.3f %8.3f %8.3f %8.3f%n", name, a, b, a / b, a / (b - told));
        });
        System.out.printf("telling a database who asks: median %.3f ms%n", told);
    }

    private void measure(Map<String, List<Double>> into) {
        calls.all().forEach((name, call) -> {
            calls.logInAnew();
            for (var i = 0; i < OF_A_TURN; i++) {
                var request = call.next();
                var begun = System.nanoTime();
                request.run();
                into.computeIfAbsent(name, one -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
            }
        });
    }

    private List<Double> told() throws SQLException {
        var millis = new ArrayList<Double>();
        try (var database = suite.postgres().connect(Service.SUPPORT.database());
                var tell = database.prepareStatement(TELL)) {
            database.setAutoCommit(false);
            for (var i = 0; i < 1_000; i++) {
                var person = UUID.randomUUID().toString();
                tell.setString(1, person);
                tell.setString(2, person);
                var begun = System.nanoTime();
                tell.execute();
                if (i >= 200) {
                    millis.add((System.nanoTime() - begun) / 1e6);
                }
                database.rollback();
            }
        }
        return millis;
    }

    private static double median(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
