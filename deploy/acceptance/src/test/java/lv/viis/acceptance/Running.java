package lv.viis.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import lv.viis.local.LocalSuite;
import lv.viis.local.Ports;
import lv.viis.local.person.DemoPerson;
import lv.viis.local.story.AccessPath;
import lv.viis.local.story.Story;
import lv.viis.local.story.ViisStory;

/** The suite that the tests run against: one with a single replica for all of them, after it one with two. */
final class Running {

    static final String SCHOOL = "9900001001";

    private static final AtomicInteger SEED = new AtomicInteger(100);
    private static LocalSuite suite;
    private static Story story;

    private Running() {}

    static synchronized LocalSuite oneReplica() {
        return suite(1);
    }

    static synchronized LocalSuite twoReplicas() {
        return suite(2);
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

    private static LocalSuite suite(int replicas) {
        if (suite != null && suite.replicas() == replicas) {
            return suite;
        }
        if (suite == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> suite.close()));
        } else {
            suite.close();
        }
        suite = LocalSuite.builder()
                .ports(Ports.free())
                .replicas(replicas)
                .logs(Path.of("target", "suite-logs-" + replicas))
                .build()
                .start();
        story = ViisStory.of(suite);
        story.play(System.out::println);
        return suite;
    }

    /** Every step that did not hold. */
    static List<Story.Result> broken() {
        return story.results().stream()
                .filter(result -> result.outcome() != Story.Outcome.HELD)
                .toList();
    }
}
