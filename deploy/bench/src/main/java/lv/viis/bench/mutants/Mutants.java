package lv.viis.bench.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;

/** Puts seeded slips into a service's main code, one after the other, and prints which of them its tests notice. */
public final class Mutants {

    private enum Outcome {
        KILLED,
        SURVIVED,
        UNTESTED
    }

    private final Workshop workshop;
    private final ReachingTests reaching;
    private final Path module;
    /** Whether a test class is green without a mutant, asked when it has killed its first one. */
    private final Map<String, Boolean> sound = new HashMap<>();

    private Mutants(Path module) throws IOException {
        this.module = module;
        this.workshop = new Workshop(module);
        this.reaching = ReachingTests.of(module);
    }

    /** Arguments: the built module in the copy, count, seed, and a part of the paths that it is kept to. */
    public static void main(String[] arguments) throws Exception {
        var part = arguments.length > 3 ? arguments[3] : "";
        new Mutants(Path.of(arguments[0]).toRealPath())
                .run(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), part);
        System.exit(0);
    }

    private void run(int count, long seed, String part) throws Exception {
        var queue = chosen(seed, part);
        System.out.printf("%d possible mutants, seed %d%n", queue.size(), seed);
        var outcomes = new EnumMap<Outcome, List<Mutant>>(Outcome.class);
        for (var outcome : Outcome.values()) {
            outcomes.put(outcome, new ArrayList<>());
        }
        var tried = 0;
        while (tried < count && !queue.isEmpty()) {
            var mutant = queue.remove();
            var sources = sources(mutant);
            Files.writeString(mutant.file(), mutant.mutated());
            try {
                if (workshop.compile(sources)) {
                    tried++;
                    outcomes.get(judge(mutant, sources, tried)).add(mutant);
                }
            } finally {
                restore(mutant, sources);
            }
        }
        var killed = outcomes.get(Outcome.KILLED).size();
        var survived = outcomes.get(Outcome.SURVIVED).size();
        System.out.printf(
                "killed %d of %d (%.0f %%), survived %d, not to be told %d%n",
                killed,
                killed + survived,
                100.0 * killed / Math.max(1, killed + survived),
                survived,
                outcomes.get(Outcome.UNTESTED).size());
    }

    private Outcome judge(Mutant mutant, List<Path> sources, int number) throws Exception {
        var begun = Instant.now();
        var tests = reaching.of(mutant).iterator();
        var ran = 0;
        Workshop.Run run;
        do {
            var lot = tests.next();
            run = workshop.run(lot);
            ran += run.status() == RunTests.EMPTY ? 0 : lot.size();
        } while (tests.hasNext() && (run.status() == RunTests.GREEN || run.status() == RunTests.EMPTY));
        var outcome =
                switch (run.status()) {
                    case RunTests.GREEN, RunTests.EMPTY -> ran == 0 ? Outcome.UNTESTED : Outcome.SURVIVED;
                    case RunTests.STUCK -> Outcome.KILLED;
                    case RunTests.RED -> {
                        restore(mutant, sources);
                        yield isSound(run.by().replaceAll("#.*", "")) ? Outcome.KILLED : Outcome.UNTESTED;
                    }
                    // The process died of something else.
                    default -> Outcome.UNTESTED;
                };
        var how = outcome == Outcome.SURVIVED
                ? ran + " test classes"
                : run.by().isEmpty() ? "exit " + run.status() : run.by();
        System.out.printf(
                "%3d %-8s %4d s  %s  %s:%d  %s%n      - %s%n      + %s%n",
                number,
                outcome.name().toLowerCase(),
                Duration.between(begun, Instant.now()).toSeconds(),
                mutant.kind().words(),
                module.relativize(mutant.file()).toString().replace("src/main/java/", ""),
                mutant.line(),
                how,
                mutant.before(),
                mutant.after());
        return outcome;
    }

    private boolean isSound(String testClass) throws Exception {
        var known = sound.get(testClass);
        if (known == null) {
            known = workshop.run(List.of(testClass)).status() == RunTests.GREEN;
            sound.put(testClass, known);
        }
        return known;
    }

    private List<Path> sources(Mutant mutant) {
        var sources = new ArrayList<>(List.of(mutant.file()));
        // The compiler copies constants into the classes that use them.
        if (mutant.kind() == Kind.CONSTANT_CHANGED) {
            sources.addAll(reaching.users(mutant));
        }
        return sources;
    }

    private void restore(Mutant mutant, List<Path> sources) throws IOException {
        Files.writeString(mutant.file(), mutant.source());
        if (!workshop.compile(sources)) {
            throw new IllegalStateException(mutant.file() + " does not compile as it was");
        }
    }

    /** Each kind in its turn, for there are many more of some than of others; in each the seed's order. */
    private Queue<Mutant> chosen(long seed, String part) throws IOException {
        var byKind = new EnumMap<Kind, List<Mutant>>(Kind.class);
        ReachingTests.sources(module.resolve("src/main/java"), ".java").forEach((file, source) -> {
            if (module.relativize(file).toString().contains(part)) {
                Mutator.mutants(file, source)
                        .forEach(mutant -> byKind.computeIfAbsent(mutant.kind(), kind -> new ArrayList<>())
                                .add(mutant));
            }
        });
        var random = new Random(seed);
        byKind.values().forEach(mutants -> Collections.shuffle(mutants, random));
        var queue = new ArrayDeque<Mutant>();
        while (byKind.values().stream().anyMatch(mutants -> !mutants.isEmpty())) {
            byKind.values().stream()
                    .filter(mutants -> !mutants.isEmpty())
                    .forEach(mutants -> queue.add(mutants.remove(mutants.size() - 1)));
        }
        return queue;
    }
}
