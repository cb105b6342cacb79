package lv.viis.access.deciding.weighing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.deciding.weighing.NewDecision.LineDecision;
import lv.viis.access.deciding.weighing.NewDecision.Outcome;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.problem.Violation;

/** A decision on every line that was asked, none left open and none twice. */
public final class DecidedLines {

    private final Submission submission;
    private final Map<UUID, LineDecision> byLine;
    private final Map<UUID, Reason> reasons;

    private DecidedLines(Submission submission, Map<UUID, LineDecision> byLine, Map<UUID, Reason> reasons) {
        this.submission = submission;
        this.byLine = byLine;
        this.reasons = reasons;
    }

    /**
     * @throws LinesDoNotMatch with each line that was not asked, is there twice, or is left open; a reason that is not in
     *     the catalogue is refused too
     */
    public static DecidedLines of(Submission submission, List<LineDecision> lines) {
        var decided = new HashMap<UUID, LineDecision>();
        var faults = new ArrayList<Violation>();
        var asked =
                submission.lines().stream().map(Submission.AskedLine::lineId).toList();
        for (var line : lines) {
            if (!asked.contains(line.lineId()) || decided.put(line.lineId(), line) != null) {
                faults.add(
                        new Violation("lines", "body", "line " + line.lineId() + " was not asked, or is there twice"));
            }
        }
        asked.stream()
                .filter(id -> !decided.containsKey(id))
                .forEach(id -> faults.add(new Violation("lines", "body", "line " + id + " is left open")));
        if (!faults.isEmpty()) {
            throw new LinesDoNotMatch(faults);
        }
        var reasons = new HashMap<UUID, Reason>();
        addReasons(Reason.Use.GRANT, lines, Outcome.GRANTED, reasons);
        addReasons(Reason.Use.REJECT, lines, Outcome.REJECTED, reasons);
        return new DecidedLines(submission, decided, reasons);
    }

    private static void addReasons(
            Reason.Use use, List<LineDecision> lines, Outcome outcome, Map<UUID, Reason> reasons) {
        var decidedSo = lines.stream().filter(line -> line.outcome() == outcome).toList();
        var codes = decidedSo.stream().map(LineDecision::reasonCode).toList();
        var given = Reason.given(use, "lines.reasonCode", codes).iterator();
        decidedSo.forEach(line -> reasons.put(line.lineId(), given.next()));
    }

    public Submission submission() {
        return submission;
    }

    public Reason reason(Submission.AskedLine asked) {
        return reasons.get(asked.lineId());
    }

    public LineDecision of(Submission.AskedLine asked) {
        return byLine.get(asked.lineId());
    }

    /** The asked lines that are not rejected. */
    public List<Submission.AskedLine> granted() {
        return submission.lines().stream()
                .filter(asked -> of(asked).outcome() == Outcome.GRANTED)
                .toList();
    }

    public boolean rejectSomething() {
        return byLine.values().stream().anyMatch(line -> line.outcome() == Outcome.REJECTED);
    }
}
