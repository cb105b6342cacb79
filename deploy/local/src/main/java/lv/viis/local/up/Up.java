package lv.viis.local.up;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Part;
import lv.viis.local.part.PartFailed;
import lv.viis.local.part.Repository;
import lv.viis.local.story.EventLatency;
import lv.viis.local.story.Story;
import lv.viis.local.story.ViisStory;

/** The command {@code deploy/local/up}. */
public final class Up {

    private final Console console =
            new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    private final AtomicReference<Part> dead = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean closing;

    private Up() {}

    public static void main(String[] words) {
        System.exit(new Up().run(words));
    }

    private int run(String[] words) {
        try {
            UpOptions options = UpOptions.parse(words);
            if (options.help()) {
                console.say(UpOptions.USAGE);
                return 0;
            }
            return run(options);
        } catch (UpOptions.Wrong wrong) {
            console.say(wrong.getMessage() + "\n\n" + UpOptions.USAGE);
            return 2;
        }
    }

    private int run(UpOptions options) {
        var taken = options.ports().firstTaken(options.replicas());
        if (taken.isPresent()) {
            console.say("VIIS cannot start: " + taken.get() + ", is already in use on 127.0.0.1.");
            return 1;
        }
        long start = System.nanoTime();
        Path logs = options.data() == null
                ? Repository.root().resolve("deploy/local/target/logs")
                : options.data().toAbsolutePath().resolve("logs");
        LocalSuite suite = LocalSuite.builder()
                .ports(options.ports())
                .replicas(options.replicas())
                .data(options.data())
                .trust(options.trust())
                .asOf(options.asOf())
                .logs(logs)
                .progress(console)
                .build();
        Thread stopper = new Thread(() -> stop(suite), "stop");
        Runtime.getRuntime().addShutdownHook(stopper);
        suite.onDeath(this::died);
        try {
            suite.start();
        } catch (PartFailed failed) {
            return failed(failed);
        }
        Overview overview = new Overview(console, suite);
        overview.print((System.nanoTime() - start) / 1_000_000, logs);
        return play(options, suite, overview);
    }

    private int play(UpOptions options, LocalSuite suite, Overview overview) {
        boolean held = true;
        if (options.story()) {
            Story story = ViisStory.of(suite);
            held = story.play(console::say);
            if (held) {
                console.say("\nEvents from their transaction's begin to a consumer, " + EventLatency.measure(suite));
                overview.printTokens();
                overview.printMemory();
            }
        }
        if (options.once()) {
            stop(suite);
            return held && dead.get() == null ? 0 : 1;
        }
        console.say("\nStart page: " + suite.startPage() + "   Ctrl-C stops everything.");
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        stop(suite);
        return 1;
    }

    private int failed(PartFailed failed) {
        if (closing) {
            return 1;
        }
        console.say("\n✘ " + failed.getMessage());
        console.tail(failed.lastLines());
        return 1;
    }

    /** On Ctrl-C the parts get the signal too: what ends then did not die. */
    private void died(Part part) {
        try {
            Thread.sleep(300);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (!closing && dead.compareAndSet(null, part)) {
            console.say("\n✘ " + part.name() + " ended by itself; its log is " + part.log());
            console.tail(PartFailed.lastLines(part.log()));
            ended.countDown();
        }
    }

    private void stop(LocalSuite suite) {
        if (!closing) {
            console.say("Stopping …");
        }
        closing = true;
        suite.close();
    }
}
