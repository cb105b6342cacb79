package lv.viis.bench.mutants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes in the process of their own, each with its mutant turned on, and prints how each ended. */
public final class RunTests implements TestExecutionListener {

    static final int ENDED = 0;
    static final int STUCK = 11;
    static final String FAILED = "FAILED ";
    static final String PASSED = "PASSED ";
    static final String ENDLESS = "does not end";

    /** No test here takes that long, nor does a service to start, unless the machine has other work. */
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final Map<String, Integer> mutants;
    private final AtomicLong lastSeen = new AtomicLong(System.nanoTime());
    private final Map<String, Boolean> states = new LinkedHashMap<>();
    private volatile String begun;

    private RunTests(Map<String, Integer> mutants) {
        this.mutants = mutants;
    }

    /** Arguments: {@code class=number}, with 0 for none. */
    public static void main(String[] arguments) {
        var mutants = new LinkedHashMap<String, Integer>();
        for (var argument : arguments) {
            var at = argument.indexOf('=');
            mutants.put(argument.substring(0, at), Integer.parseInt(argument.substring(at + 1)));
        }
        var run = new RunTests(mutants);
        var watch = new Thread(run::watch);
        watch.setDaemon(true);
        watch.start();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(
                        mutants.keySet().stream().map(name -> selectClass(name)).toList())
                .build();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request, run);
        }
        System.exit(ENDED);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        lastSeen.set(System.nanoTime());
        var name = className(test);
        if (mutants.containsKey(name) && !name.equals(begun)) {
            begun = name;
            System.setProperty(Switched.PROPERTY, mutants.get(name).toString());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        lastSeen.set(System.nanoTime());
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            states.put(begun, false);
            System.out.println("\n" + FAILED + begun + " " + place(test));
            result.getThrowable().ifPresent(Throwable::printStackTrace);
        } else if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            states.putIfAbsent(begun, true);
        }
        if (test.getSource().orElse(null) instanceof ClassSource type
                && type.getClassName().equals(begun)
                && states.getOrDefault(begun, false)) {
            System.out.println("\n" + PASSED + begun);
        }
    }

    private static String className(TestIdentifier test) {
        return test.getSource().orElse(null) instanceof ClassSource type ? type.getClassName() : "";
    }

    private static String place(TestIdentifier test) {
        return test.getSource().orElse(null) instanceof MethodSource method
                ? method.getMethodName()
                : test.getDisplayName();
    }

    private void watch() {
        while (System.nanoTime() - lastSeen.get() < PATIENCE) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                return;
            }
        }
        System.out.println("\n" + FAILED + begun + " " + ENDLESS);
        System.exit(STUCK);
    }
}
