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
            try {
                if (put(mutant, sources)) {
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
                "killed %d of %d (%.0f %%), survived %d, untested %d%n",
                killed,
                killed + survived,
                100.0 * killed / Math.max(1, killed + survived),
                survived,
                outcomes.get(Outcome.UNTESTED).size());
    }

    private Outcome judge(Mutant mutant, List<Path> sources, int number) throws Exception {
        var begun = Instant.now();
        var outcome = Outcome.UNTESTED;
        var ran = 0;
        var how = "";
        for (var lot : reaching.of(mutant)) {
            var left = new ArrayList<>(lot);
            var over = false;
            while (!over && outcome != Outcome.KILLED) {
                left.removeIf(test -> !sound.getOrDefault(test, true));
                var run = left.isEmpty() ? new Workshop.Run(RunTests.EMPTY, "") : workshop.run(left);
                var failed = run.by().replaceAll("[#$].*", "");
                over = !left.contains(failed);
                how = over ? "exit " + run.status() : (run.status() == RunTests.STUCK ? "stuck in " : "") + run.by();
                if (run.status() == RunTests.GREEN) {
                    outcome = Outcome.SURVIVED;
                    ran += left.size();
                } else if (!over) {
                    restore(mutant, sources);
                    if (isSound(failed)) {
                        outcome = Outcome.KILLED;
                    } else {
                        put(mutant, sources);
                    }
                }
            }
            if (outcome == Outcome.KILLED) {
                break;
            }
        }
        System.out.printf(
                "%3d %-8s %4d s  %s  %s:%d  %s%n      - %s%n      + %s%n",
                number,
                outcome.name().toLowerCase(),
                Duration.between(begun, Instant.now()).toSeconds(),
                mutant.kind().words(),
                module.relativize(mutant.file()).toString().replace("src/main/java/", ""),
                mutant.line(),
                outcome == Outcome.SURVIVED ? ran + " test classes" : how,
                mutant.before(),
                mutant.after());
        return outcome;
    }

    /** Whether it is green without a mutant; one that is not is left out from then on. */
    private boolean isSound(String testClass) throws Exception {
        var known = sound.get(testClass);
        if (known == null) {
            known = workshop.run(List.of(testClass)).status() == RunTests.GREEN;
            sound.put(testClass, known);
            if (!known) {
                System.out.println("    left out, as it is not green without a mutant: " + testClass);
            }
        }
        return known;
    }

    private boolean put(Mutant mutant, List<Path> sources) throws IOException {
        Files.writeString(mutant.file(), mutant.mutated());
        return workshop.compile(sources);
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
