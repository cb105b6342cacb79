package lv.viis.bench.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts seeded slips into a service's main code, and prints which of them its tests notice. Many are put in at once, and
 * each test class runs with one of them turned on; those that cannot be turned on are tried one by one.
 */
public final class Mutants {

    private final Workshop workshop;
    private final ReachingTests reaching;
    private final Report report;
    /** Whether a test class is green without a mutant, asked when it fails first. */
    private final Map<String, Boolean> sound = new HashMap<>();

    private Mutants(Path module) throws IOException {
        this.workshop = new Workshop(module);
        this.reaching = ReachingTests.of(module);
        this.report = new Report(module);
    }

    /** Arguments: the built module in the copy, count, seed, and a part of the paths that it is kept to. */
    public static void main(String[] arguments) throws Exception {
        var part = arguments.length > 3 ? arguments[3] : "";
        var module = Path.of(arguments[0]).toRealPath();
        new Mutants(module).run(module, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), part);
        System.exit(0);
    }

    private void run(Path module, int count, long seed, String part) throws Exception {
        var queue = SeededChoice.of(module, seed, part);
        System.out.printf("%d possible mutants, seed %d%n", queue.size(), seed);
        var together = new ArrayList<Trial>();
        var alone = new ArrayList<Trial>();
        while (together.size() + alone.size() < count && !queue.isEmpty()) {
            var mutant = queue.remove();
            var trial = new Trial(together.size() + alone.size() + 1, mutant, reaching.of(mutant));
            if (mutant.place() != null && compiles(mutant, Switched.source(Map.of(trial.number(), mutant)))) {
                together.add(trial);
            } else if (compiles(mutant, mutant.mutated())) {
                alone.add(trial);
            }
        }
        System.out.printf("%d are tried together, %d alone%n", together.size(), alone.size());
        while (together.stream().anyMatch(trial -> !trial.isOver())) {
            tryTogether(together);
        }
        for (var trial : alone) {
            tryAlone(trial);
        }
        var all = new ArrayList<>(together);
        all.addAll(alone);
        report.print(all);
    }

    /** One process with as many of them as there are test classes that judge different ones. */
    private void tryTogether(List<Trial> trials) throws Exception {
        var judges = new LinkedHashMap<String, Trial>();
        var chosen = new TreeMap<Integer, Mutant>();
        for (var trial : trials) {
            var free = trial.next().stream()
                    .filter(test -> !judges.containsKey(test))
                    .toList();
            if (!trial.isOver() && !free.isEmpty() && !meets(trial.mutant(), chosen)) {
                chosen.put(trial.number(), trial.mutant());
                free.forEach(test -> judges.put(test, trial));
            }
        }
        var files = chosen.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().file(), Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        System.out.printf("  %d mutants in %d test classes%n", chosen.size(), judges.size());
        for (var file : files.entrySet()) {
            put(file.getKey(), Switched.source(file.getValue()), Set.of());
        }
        var run = run(judges);
        // None of them is on in these.
        requireSound(run.failed().keySet());
        conclude(run, judges);
        for (var mutants : files.values()) {
            restore(mutants.values().iterator().next(), Set.of());
        }
    }

    private static boolean meets(Mutant mutant, Map<Integer, Mutant> chosen) {
        return chosen.values().stream()
                .anyMatch(other ->
                        other.file().equals(mutant.file()) && other.place().meets(mutant.place()));
    }

    /** The compiler copies constants into the classes that use them. */
    private void tryAlone(Trial trial) throws Exception {
        var mutant = trial.mutant();
        var users = mutant.kind() == Kind.CONSTANT_CHANGED ? Set.copyOf(reaching.users(mutant)) : Set.<Path>of();
        while (!trial.isOver()) {
            var judges = trial.next().stream().collect(Collectors.toMap(test -> test, test -> trial));
            System.out.printf("  %d alone in %d test classes%n", trial.number(), judges.size());
            put(mutant.file(), mutant.mutated(), users);
            var run = run(judges);
            restore(mutant, users);
            requireSound(run.failed().keySet());
            conclude(run, judges);
        }
    }

    private Workshop.Run run(Map<String, Trial> judges) throws Exception {
        var begun = Instant.now();
        var numbers = new LinkedHashMap<String, Integer>();
        judges.forEach((test, trial) -> numbers.put(test, trial.number()));
        var run = workshop.run(numbers);
        System.out.printf(
                "    %d passed, %d failed, %d s%n",
                run.passed().size(),
                run.failed().size(),
                Duration.between(begun, Instant.now()).toSeconds());
        return run;
    }

    private void conclude(Workshop.Run run, Map<String, Trial> judges) {
        var judgeless = new HashSet<String>();
        run.passed().forEach(test -> judges.get(test).pass(test));
        run.failed().forEach((test, how) -> {
            if (sound.get(test)) {
                judges.get(test).kill(test.replaceAll(".*\\.", "") + "." + how);
                System.out.printf("    killed %d: %s %s%n", judges.get(test).number(), test, how);
            } else {
                judgeless.add(test);
            }
        });
        // A test that does not end takes those after it with it; where all ended, these hold no test that ran.
        if (!run.failed().containsValue(RunTests.ENDLESS)) {
            judges.keySet().stream()
                    .filter(test ->
                            !run.passed().contains(test) && !run.failed().containsKey(test))
                    .forEach(judgeless::add);
        }
        judges.values().forEach(trial -> trial.leaveOut(judgeless));
        judges.values().stream()
                .distinct()
                .filter(trial -> trial.isOver() && !trial.isKilled())
                .forEach(report::print);
    }

    /** Looks which of them are green without a mutant: all of them in one process. */
    private void requireSound(Set<String> failed) throws Exception {
        var unknown = failed.stream().filter(test -> !sound.containsKey(test)).toList();
        if (unknown.isEmpty()) {
            return;
        }
        var numbers = new LinkedHashMap<String, Integer>();
        unknown.forEach(test -> numbers.put(test, 0));
        var run = workshop.run(numbers);
        unknown.forEach(test -> {
            sound.put(test, run.passed().contains(test));
            if (!sound.get(test)) {
                System.out.println("    left out, as it is not green without a mutant: " + test);
            }
        });
    }

    private boolean compiles(Mutant mutant, String source) throws IOException {
        Files.writeString(mutant.file(), source);
        var compiles = workshop.compile(List.of(mutant.file()));
        restore(mutant, Set.of());
        return compiles;
    }

    private void put(Path file, String source, Set<Path> users) throws IOException {
        Files.writeString(file, source);
        compile(file, users);
    }

    private void restore(Mutant mutant, Set<Path> users) throws IOException {
        Files.writeString(mutant.file(), mutant.source());
        compile(mutant.file(), users);
    }

    private void compile(Path file, Set<Path> users) {
        var sources = new ArrayList<>(List.of(file));
        sources.addAll(users);
        if (!workshop.compile(sources)) {
            throw new IllegalStateException(file + " does not compile");
        }
    }
}
