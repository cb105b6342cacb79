package lv.viis.access.deciding.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.deciding.decision.NewDecision.LineDecision;
import lv.viis.access.granting.role.Role;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.problem.Violation;

/** A decision on every line that was asked, none left open and none twice. */
final class DecidedLines {

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
    static DecidedLines of(Submission submission, List<LineDecision> lines) {
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
        addReasons(Reason.Use.GRANT, lines, Decision.Outcome.GRANTED, reasons);
        addReasons(Reason.Use.REJECT, lines, Decision.Outcome.REJECTED, reasons);
        return new DecidedLines(submission, decided, reasons);
    }

    private static void addReasons(
            Reason.Use use, List<LineDecision> lines, Decision.Outcome outcome, Map<UUID, Reason> reasons) {
        var decidedSo = lines.stream().filter(line -> line.outcome() == outcome).toList();
        var codes = decidedSo.stream().map(LineDecision::reasonCode).toList();
        var given = Reason.given(use, "lines.reasonCode", codes).iterator();
        decidedSo.forEach(line -> reasons.put(line.lineId(), given.next()));
    }

    Submission submission() {
        return submission;
    }

    Reason reason(Submission.AskedLine asked) {
        return reasons.get(asked.lineId());
    }

    LineDecision of(Submission.AskedLine asked) {
        return byLine.get(asked.lineId());
    }

    /** The asked lines that are not rejected. */
    List<Submission.AskedLine> granted() {
        return submission.lines().stream()
                .filter(asked -> of(asked).outcome() == Decision.Outcome.GRANTED)
                .toList();
    }

    /** Whether a line gives a sensitive role; one officer may end it, or refuse it. */
    boolean needTwoOfficers() {
        return submission.kind() != Submission.Kind.REVOKE
                && granted().stream()
                        .anyMatch(asked -> Role.of(asked.role()) != null
                                && Role.of(asked.role()).needsTwoOfficers());
    }

    boolean rejectSomething() {
        return byLine.values().stream().anyMatch(line -> line.outcome() == Decision.Outcome.REJECTED);
    }
}
