package lv.viis.bench.mutants;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes in the process of their own until the first failure, and tells by its exit status how it ended. */
public final class RunTests implements TestExecutionListener {

    static final int GREEN = 0;
    static final int RED = 10;
    static final int STUCK = 11;
    static final int EMPTY = 12;
    static final String FAILED = "FAILED ";

    /** No test here takes that long, nor does a service to start, unless the machine has other work. */
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final AtomicLong lastSeen = new AtomicLong(System.nanoTime());
    private final AtomicLong passed = new AtomicLong();
    private volatile TestIdentifier begun;

    private RunTests() {}

    public static void main(String[] classes) throws Exception {
        var run = new RunTests();
        var watch = new Thread(run::watch);
        watch.setDaemon(true);
        watch.start();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(classes).map(name -> selectClass(name)).toList())
                .build();
        try (var session = LauncherFactory.openSession()) {
            session.getLauncher().execute(request, run);
        }
        System.exit(run.passed.get() == 0 ? EMPTY : GREEN);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        begun = test;
        lastSeen.set(System.nanoTime());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        lastSeen.set(System.nanoTime());
        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
            System.out.println("\n" + FAILED + place(test));
            result.getThrowable().ifPresent(Throwable::printStackTrace);
            System.exit(RED);
        }
        if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
            passed.incrementAndGet();
        }
    }

    private static String place(TestIdentifier test) {
        var source = test.getSource().orElse(null);
        if (source instanceof MethodSource method) {
            return method.getClassName() + "#" + method.getMethodName();
        }
        return source instanceof ClassSource type ? type.getClassName() : test.getDisplayName();
    }

    private void watch() {
        while (System.nanoTime() - lastSeen.get() < PATIENCE) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                return;
            }
        }
        if (begun != null) {
            System.out.println("\n" + FAILED + place(begun));
        }
        System.exit(STUCK);
    }
}
