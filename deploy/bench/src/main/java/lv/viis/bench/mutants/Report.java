package lv.viis.bench.mutants;

import java.nio.file.Path;
import java.util.List;

/** Prints what became of mutants. */
final class Report {

    private final Path module;

    Report(Path module) {
        this.module = module;
    }

    void print(Trial trial) {
        var mutant = trial.mutant();
        System.out.printf(
                "%3d %-8s  %s  %s:%d  %s%n      - %s%n      + %s%n",
                trial.number(),
                trial.isKilled() ? "killed" : trial.isUntested() ? "untested" : "SURVIVED",
                mutant.kind().words(),
                module.relativize(mutant.file()).toString().replace("src/main/java/", ""),
                mutant.line(),
                trial.how(),
                mutant.before(),
                mutant.after());
    }

    void print(List<Trial> trials) {
        trials.forEach(this::print);
        var killed = trials.stream().filter(Trial::isKilled).count();
        var untested = trials.stream().filter(Trial::isUntested).count();
        System.out.printf(
                "killed %d of %d (%.0f %%), survived %d, untested %d%n",
                killed,
                trials.size() - untested,
                100.0 * killed / Math.max(1, trials.size() - untested),
                trials.size() - untested - killed,
                untested);
    }
}
