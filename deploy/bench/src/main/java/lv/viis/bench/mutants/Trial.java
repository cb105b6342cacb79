package lv.viis.bench.mutants;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A mutant, and the test classes that have not judged it yet. */
final class Trial {

    private final int number;
    private final Mutant mutant;
    private final List<Set<String>> lots;
    private int passed;
    /** The test that failed on it; null if none did. */
    private String killedBy;

    /** @param lots of test classes, the nearest first */
    Trial(int number, Mutant mutant, List<List<String>> lots) {
        this.number = number;
        this.mutant = mutant;
        this.lots = lots.stream().<Set<String>>map(LinkedHashSet::new).toList();
    }

    int number() {
        return number;
    }

    Mutant mutant() {
        return mutant;
    }

    boolean isOver() {
        return killedBy != null || next().isEmpty();
    }

    /** Those that should judge it next; the others only if these let it pass. */
    Set<String> next() {
        return lots.stream().filter(lot -> !lot.isEmpty()).findFirst().orElse(Set.of());
    }

    void pass(String test) {
        passed++;
        leaveOut(Set.of(test));
    }

    /** Without a judgement: the class is not green by itself, or holds no test that ran. */
    void leaveOut(Collection<String> tests) {
        lots.forEach(lot -> lot.removeAll(tests));
    }

    void kill(String by) {
        killedBy = by;
    }

    boolean isKilled() {
        return killedBy != null;
    }

    boolean isUntested() {
        return killedBy == null && passed == 0;
    }

    String how() {
        return isKilled() ? killedBy : passed + " test classes";
    }
}
