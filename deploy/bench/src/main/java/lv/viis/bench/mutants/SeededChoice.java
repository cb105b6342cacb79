package lv.viis.bench.mutants;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/** The mutants of a module in the order in which they are tried. */
final class SeededChoice {

    private SeededChoice() {}

    /** Each kind in its turn, for there are many more of some than of others; in each the seed's order. */
    static Queue<Mutant> of(Path module, long seed, String part) throws IOException {
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
