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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Puts slips into the policies of row-level security, one after another: all of a policy's conditions left out, or one of them.
 * Each has to be noticed by the service's tests of the wall. A seeded few; with {@code -Dpolicies=all} all of them, with another value
 * those of the policies whose {@code alter policy POLICY on TABLE} it matches somewhere, as a regular expression.
 */
public final class PolicyMutants {

    private static final String ASKED = System.getProperty("policies");
    private static final int SAMPLE = 3;
    private static final long SEED = 20261130;

    /** Of requests; the others let everything by. */
    private static final String POLICIES = """
            select policyname, tablename, qual, with_check from pg_policies
             where roles = array[cast('viis_application' as name)] order by tablename, policyname""";

    private record Mutant(String table, String policy, String condition, String mutated) {}

    /** A test as it is run: an instance of its own, after what is to come before each. */
    private record Trial(Supplier<?> tests, Method test, Object... arguments) {}

    private PolicyMutants() {}

    /**
     * The slips that no test noticed.
     *
     * @param tests each makes an instance of a class of tests, which asks for nothing to be injected
     */
    public static List<String> unnoticed(Supplier<?>... tests) {
        var unnoticed = new ArrayList<String>();
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = DriverManager.getConnection(url, "postgres", "")) {
            var mutants = chosen(mutants(connection));
            var trials = Arrays.stream(tests).flatMap(PolicyMutants::trials).toList();
            var byTable = new HashMap<String, List<Trial>>();
            var noticing = new LinkedHashSet<Trial>();
            for (var mutant : mutants) {
                execute(connection, mutant.policy() + mutant.mutated());
                try {
                    var ordered = byTable.computeIfAbsent(mutant.table(), table -> new ArrayList<>(trials));
                    if (isNoticed(ordered)) {
                        noticing.add(ordered.get(0));
                    } else {
                        unnoticed.add((mutant.policy() + mutant.mutated()).replaceAll("\\s+", " "));
                    }
                } finally {
                    execute(connection, mutant.policy() + mutant.condition());
                }
            }
            noticing.forEach(PolicyMutants::requireGreen);
            if (ASKED != null) {
                System.out.printf(
                        "policies: %d of %d slips noticed%n", mutants.size() - unnoticed.size(), mutants.size());
                unnoticed.forEach(slip -> System.out.println("UNNOTICED " + slip));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return unnoticed;
    }

    private static void requireGreen(Trial trial) {
        var failure = failure(trial);
        if (failure != null) {
            throw new AssertionError("red without a slip: " + trial.test(), failure);
        }
    }

    /** The test that noticed moves to the front: it is the first to look at the next slip of the same table. */
    private static boolean isNoticed(List<Trial> trials) {
        for (var trial : trials) {
            if (failure(trial) != null) {
                trials.remove(trial);
                trials.add(0, trial);
                return true;
            }
        }
        return false;
    }

    private static List<Mutant> chosen(List<Mutant> mutants) {
        if (ASKED != null) {
            var asked = Pattern.compile(ASKED.equals("all") ? "" : ASKED);
            mutants.removeIf(mutant -> !asked.matcher(mutant.policy()).find());
            return mutants;
        }
        Collections.shuffle(mutants, new Random(SEED));
        return mutants.subList(0, Math.min(SAMPLE, mutants.size()));
    }

    private static List<Mutant> mutants(Connection connection) throws SQLException {
        var mutants = new ArrayList<Mutant>();
        try (var found = connection.createStatement().executeQuery(POLICIES)) {
            while (found.next()) {
                var table = found.getString(2);
                var policy = "alter policy " + found.getString(1) + " on " + table;
                add(mutants, table, policy, " using (%s)", found.getString(3));
                add(mutants, table, policy, " with check (%s)", found.getString(4));
            }
        }
        return mutants;
    }

    private static void add(List<Mutant> mutants, String table, String policy, String clause, String condition) {
        if (condition != null && !condition.equals("true") && !condition.equals("false")) {
            for (var mutated : SqlConditions.slips(condition)) {
                mutants.add(new Mutant(table, policy, clause.formatted(condition), clause.formatted(mutated)));
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
        for (var method : methods(tests)) {
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

    private static List<Method> methods(Supplier<?> tests) {
        return Arrays.stream(tests.get().getClass().getDeclaredMethods())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
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
