package lv.viis.access.deciding.weighing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import lv.viis.access.deciding.weighing.NewDecision.LineDecision;
import lv.viis.access.deciding.weighing.NewDecision.Outcome;
import lv.viis.access.deciding.weighing.Submission.AskedLine;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.problem.Violation;

/** A decision on every line that was asked, none left open and none twice. */
public final class DecidedLines {

    private final Submission submission;
    private final Map<UUID, LineDecision> byLine = new HashMap<>();
    private final Map<UUID, Reason> reasons = new HashMap<>();

    /** @throws LinesDoNotMatch with each line that was not asked, is there twice, or is left open */
    DecidedLines(Submission submission, List<LineDecision> lines) {
        this.submission = submission;
        var faults = new ArrayList<Violation>();
        var asked = submission.lines().stream().map(AskedLine::lineId).toList();
        for (var line : lines) {
            if (!asked.contains(line.lineId()) || byLine.put(line.lineId(), line) != null) {
                faults.add(new Violation(
                        "lines",
                        "body",
                        "line " + line.lineId() + " was not asked, or is there twice",
                        "rinda " + line.lineId() + " nav lūgta vai ir divreiz"));
            }
        }
        asked.stream()
                .filter(id -> !byLine.containsKey(id))
                .forEach(id -> faults.add(new Violation(
                        "lines", "body", "line " + id + " is left open", "rinda " + id + " nav izlemta")));
        if (!faults.isEmpty()) {
            throw new LinesDoNotMatch(faults);
        }
    }

    /**
     * Refused too with a reason that the catalogue has not for what is decided.
     *
     * @param catalogue what it has for a use, a reason a code, in their order
     */
    public static DecidedLines of(
            Submission submission,
            List<LineDecision> lines,
            BiFunction<Reason.Use, List<String>, List<Reason>> catalogue) {
        var decided = new DecidedLines(submission, lines);
        decided.addReasons(Reason.Use.GRANT, lines, Outcome.GRANTED, catalogue);
        decided.addReasons(Reason.Use.REJECT, lines, Outcome.REJECTED, catalogue);
        return decided;
    }

    private void addReasons(
            Reason.Use use,
            List<LineDecision> lines,
            Outcome outcome,
            BiFunction<Reason.Use, List<String>, List<Reason>> catalogue) {
        var decidedSo = lines.stream().filter(line -> line.outcome() == outcome).toList();
        var codes = decidedSo.stream().map(LineDecision::reasonCode).toList();
        var given = catalogue.apply(use, codes).iterator();
        decidedSo.forEach(line -> reasons.put(line.lineId(), given.next()));
    }

    public Submission submission() {
        return submission;
    }

    public Reason reason(AskedLine asked) {
        return reasons.get(asked.lineId());
    }

    public LineDecision of(AskedLine asked) {
        return byLine.get(asked.lineId());
    }

    /** The asked lines that are not rejected. */
    public List<AskedLine> granted() {
        return submission.lines().stream()
                .filter(asked -> of(asked).outcome() == Outcome.GRANTED)
                .toList();
    }

    public boolean rejectSomething() {
        return byLine.values().stream().anyMatch(line -> line.outcome() == Outcome.REJECTED);
    }
}
