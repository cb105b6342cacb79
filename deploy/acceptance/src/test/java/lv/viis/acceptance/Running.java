package lv.viis.acceptance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Ports;
import lv.viis.local.part.Service;
import lv.viis.local.person.DemoPerson;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Story;
import lv.viis.local.story.ViisStory;

/**
 * The one suite that all tests run against. It starts with two replicas of each service, plays the story, and goes on
 * with the first ones alone when the tests that need two are through.
 */
final class Running {

    static final String SCHOOL = "9900001001";

    /** Shorter than the minute of an installation, which every run would have to wait for. */
    static final Duration UNHEARD = Duration.ofSeconds(30);

    /** Where the services are told to send traces: one in a million, and such as a test makes. */
    static final TraceCollector TRACES = new TraceCollector();

    private static final Executor STARTERS = task -> new Thread(task, "starter").start();
    private static final AtomicInteger SEED = new AtomicInteger(100);
    private static LocalSuite suite;
    private static Story story;

    private Running() {}

    /** With the second replicas as long as nobody asked for {@link #oneReplica}. */
    static synchronized LocalSuite twoReplicas() {
        if (suite == null) {
            start();
        }
        return suite;
    }

    /** The second replicas are stopped as a rolling update stops them. */
    static synchronized LocalSuite oneReplica() {
        var running = twoReplicas();
        ofEach(service -> running.service(service, 1).stop());
        return suite;
    }

    /** The four at once: each is waited for, and waits mostly. */
    static void ofEach(Consumer<Service> action) {
        CompletableFuture.allOf(Arrays.stream(Service.values())
                        .map(service -> CompletableFuture.runAsync(() -> action.accept(service), STARTERS))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** The story as it was played when the suite started: its data are the past of all tests. */
    static Story story() {
        return story;
    }

    /** An employee whom no other test knows. */
    static DemoPerson somebody() {
        return AccessPath.people(1, SEED.incrementAndGet()).get(0);
    }

    static DemoPerson head() {
        return suite.people().get("head");
    }

    private static void start() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> suite.close()));
        suite = LocalSuite.builder()
                .ports(Ports.free())
                .replicas(2)
                .setting("quarkus.log.category.\"lv.viis.chassis.event\".level", "DEBUG")
                .setting("quarkus.otel.exporter.otlp.endpoint", TRACES.address())
                .setting("quarkus.otel.exporter.otlp.protocol", "http/protobuf")
                .setting("quarkus.otel.traces.sampler.arg", "0.000001")
                .setting("viis.revocation.unheard", UNHEARD.toSeconds() + "S")
                .logs(Path.of("target", "suite-logs"))
                .build()
                .start();
        story = ViisStory.of(suite);
        story.play(System.out::println);
    }

    /** Every step that did not hold. */
    static List<Story.Result> broken() {
        return story.results().stream()
                .filter(result -> result.outcome() != Story.Outcome.HELD)
                .toList();
    }
}
