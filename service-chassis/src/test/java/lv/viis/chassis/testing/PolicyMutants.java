package lv.viis.chassis.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Puts slips into the policies of row-level security, one after another: all of a policy's conditions left out, or one of them.
 * Each has to be noticed by the service's tests of the wall. A seeded few, or with {@code -Dpolicies=all} all of them.
 */
public final class PolicyMutants {

    private static final boolean ALL = "all".equals(System.getProperty("policies"));
    private static final int SAMPLE = 3;
    private static final long SEED = 20261130;

    /** Of requests; the others let everything by. */
    private static final String POLICIES = """
            select policyname, tablename, qual, with_check from pg_policies
             where roles = array[cast('viis_application' as name)] order by tablename, policyname""";

    private record Mutant(String policy, String condition, String mutated) {}

    private PolicyMutants() {}

    /**
     * The slips that no test noticed.
     *
     * @param tests makes an instance of the class of tests, which asks for nothing to be injected
     */
    public static List<String> unnoticed(Supplier<?> tests) {
        var unnoticed = new ArrayList<String>();
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = DriverManager.getConnection(url, "postgres", "")) {
            var mutants = chosen(mutants(connection));
            requireGreen(tests);
            for (var mutant : mutants) {
                execute(connection, mutant.policy() + mutant.mutated());
                try {
                    if (failure(tests) == null) {
                        unnoticed.add((mutant.policy() + mutant.mutated()).replaceAll("\\s+", " "));
                    }
                } finally {
                    execute(connection, mutant.policy() + mutant.condition());
                }
            }
            requireGreen(tests);
            if (ALL) {
                System.out.printf(
                        "policies: %d of %d slips noticed%n", mutants.size() - unnoticed.size(), mutants.size());
                unnoticed.forEach(slip -> System.out.println("UNNOTICED " + slip));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return unnoticed;
    }

    private static void requireGreen(Supplier<?> tests) {
        var failure = failure(tests);
        if (failure != null) {
            throw new AssertionError("red without a slip", failure);
        }
    }

    private static List<Mutant> chosen(List<Mutant> mutants) {
        if (ALL) {
            return mutants;
        }
        Collections.shuffle(mutants, new Random(SEED));
        return mutants.subList(0, Math.min(SAMPLE, mutants.size()));
    }

    private static List<Mutant> mutants(Connection connection) throws SQLException {
        var mutants = new ArrayList<Mutant>();
        try (var found = connection.createStatement().executeQuery(POLICIES)) {
            while (found.next()) {
                var policy = "alter policy " + found.getString(1) + " on " + found.getString(2);
                add(mutants, policy, " using (%s)", found.getString(3));
                add(mutants, policy, " with check (%s)", found.getString(4));
            }
        }
        return mutants;
    }

    private static void add(List<Mutant> mutants, String policy, String clause, String condition) {
        if (condition != null && !condition.equals("true") && !condition.equals("false")) {
            for (var mutated : SqlConditions.slips(condition)) {
                mutants.add(new Mutant(policy, clause.formatted(condition), clause.formatted(mutated)));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Of the first test that fails; null if none does. */
    private static Throwable failure(Supplier<?> tests) {
        var methods = Arrays.stream(tests.get().getClass().getDeclaredMethods())
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
        try {
            for (var method : methods) {
                if (method.isAnnotationPresent(Test.class)) {
                    run(tests, methods, method);
                }
                var values = method.getAnnotation(ValueSource.class);
                for (var value : values == null ? new String[0] : values.strings()) {
                    run(tests, methods, method, value);
                }
            }
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Supplier<?> tests, List<Method> methods, Method test, Object... arguments)
            throws InvocationTargetException, IllegalAccessException {
        var instance = tests.get();
        for (var method : methods) {
            if (method.isAnnotationPresent(BeforeEach.class)) {
                method.setAccessible(true);
                method.invoke(instance);
            }
        }
        test.setAccessible(true);
        test.invoke(instance, arguments);
    }
}
