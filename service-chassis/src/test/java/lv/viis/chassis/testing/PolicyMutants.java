package lv.viis.chassis.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Puts slips into the policies of row-level security, one after another: all of a policy's conditions left out, or one of them.
 * Each has to be noticed by the service's tests of the wall. A seeded few, or with {@code -Dpolicies=all} all of them,
 * or with {@code -Dpolicies='^settled on mail '} those in whose name, as it is printed, the pattern is found.
 */
public final class PolicyMutants {

    private static final String CHOICE = System.getProperty("policies");
    private static final int SAMPLE = 2;
    private static final long SEED = 20261130;

    /** Of requests; the others let everything by. */
    private static final String POLICIES = """
            select policyname, tablename, qual, with_check from pg_policies
             where roles = array[cast('viis_application' as name)] order by tablename, policyname""";

    private record Mutant(String table, String name, String right, String wrong) {}

    /** A test as it is run: on an instance of its own, after what is to come before each. */
    private record Trial(Supplier<?> tests, Method test, Object... arguments) {}

    private PolicyMutants() {}

    /**
     * The slips that no test noticed.
     *
     * @param tests make instances of the classes of tests, which ask for nothing to be injected
     */
    public static List<String> unnoticed(Supplier<?>... tests) {
        return unnoticed(Map.of(), tests);
    }

    /**
     * The slips that no test noticed, and those that are wrongly said to change nothing.
     *
     * @param changeNothing slips by name, and why nobody can notice each
     */
    public static List<String> unnoticed(Map<String, String> changeNothing, Supplier<?>... tests) {
        var unnoticed = new ArrayList<String>();
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = DriverManager.getConnection(url, "postgres", "")) {
            var all = mutants(connection);
            var unknown = new TreeSet<>(changeNothing.keySet());
            all.forEach(mutant -> unknown.remove(mutant.name()));
            unknown.forEach(name -> unnoticed.add("no such slip: " + name));
            var trials = Arrays.stream(tests).flatMap(PolicyMutants::trials).toList();
            var byTable = new HashMap<String, List<Trial>>();
            var chosen = chosen(all);
            for (var mutant : chosen) {
                var ordered = byTable.computeIfAbsent(mutant.table(), table -> new ArrayList<>(trials));
                var isNoticed = isNoticed(connection, mutant, ordered);
                if (isNoticed && changeNothing.containsKey(mutant.name())) {
                    unnoticed.add("noticed after all: " + mutant.name());
                } else if (!isNoticed && !changeNothing.containsKey(mutant.name())) {
                    unnoticed.add(mutant.name());
                }
            }
            if (CHOICE != null) {
                trials.forEach(PolicyMutants::requireGreen);
                System.out.printf(
                        "policies: %d slips, %d neither noticed nor explained%n", chosen.size(), unnoticed.size());
                unnoticed.forEach(slip -> System.out.println("UNNOTICED " + slip));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return unnoticed;
    }

    /** The test that noticed moves to the front: it is the first to look at the next slip of the same table. */
    private static boolean isNoticed(Connection connection, Mutant mutant, List<Trial> trials) throws SQLException {
        execute(connection, mutant.wrong());
        try {
            for (var trial : trials) {
                if (failure(trial) != null) {
                    trials.remove(trial);
                    trials.add(0, trial);
                    return true;
                }
            }
            return false;
        } finally {
            execute(connection, mutant.right());
        }
    }

    private static void requireGreen(Trial trial) {
        var failure = failure(trial);
        if (failure != null) {
            throw new AssertionError("red without a slip too: " + trial.test(), failure);
        }
    }

    private static List<Mutant> chosen(List<Mutant> mutants) {
        if (CHOICE != null) {
            var pattern = Pattern.compile(CHOICE.equals("all") ? "" : CHOICE);
            return mutants.stream()
                    .filter(mutant -> pattern.matcher(mutant.name()).find())
                    .toList();
        }
        Collections.shuffle(mutants, new Random(SEED));
        return mutants.subList(0, Math.min(SAMPLE, mutants.size()));
    }

    private static List<Mutant> mutants(Connection connection) throws SQLException {
        var mutants = new ArrayList<Mutant>();
        try (var found = connection.createStatement().executeQuery(POLICIES)) {
            while (found.next()) {
                add(mutants, found.getString(1), found.getString(2), "using", found.getString(3));
                add(mutants, found.getString(1), found.getString(2), "with check", found.getString(4));
            }
        }
        return mutants;
    }

    private static void add(List<Mutant> mutants, String policy, String table, String clause, String condition) {
        if (condition != null && !condition.equals("true") && !condition.equals("false")) {
            var name = policy + " on " + table + " " + clause;
            var altered = "alter policy " + name + " (%s)";
            for (var slip : SqlConditions.slips(condition)) {
                mutants.add(new Mutant(
                        table,
                        name + ", without " + slip.left(),
                        altered.formatted(condition),
                        altered.formatted(slip.mutated())));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Stream<Trial> trials(Supplier<?> tests) {
        var trials = new ArrayList<Trial>();
        var methods = Arrays.stream(tests.get().getClass().getDeclaredMethods())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
        for (var method : methods) {
            if (method.isAnnotationPresent(Test.class)) {
                trials.add(new Trial(tests, method));
            }
            var values = method.getAnnotation(ValueSource.class);
            for (var value : values == null ? new String[0] : values.strings()) {
                trials.add(new Trial(tests, method, value));
            }
        }
        return trials.stream();
    }

    /** Null if the test does not fail. */
    private static Throwable failure(Trial trial) {
        try {
            var instance = trial.tests().get();
            for (var method : instance.getClass().getDeclaredMethods()) {
                if (method.isAnnotationPresent(BeforeEach.class)) {
                    method.setAccessible(true);
                    method.invoke(instance);
                }
            }
            trial.test().setAccessible(true);
            trial.test().invoke(instance, trial.arguments());
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
