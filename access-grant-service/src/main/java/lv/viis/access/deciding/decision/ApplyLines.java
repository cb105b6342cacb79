package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.deciding.weighing.DecidedLines;
import lv.viis.access.deciding.weighing.NewDecision.LineDecision;
import lv.viis.access.deciding.weighing.NewDecision.Outcome;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.access.deciding.weighing.Submission.AskedLine;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.granting.grant.EndGrant;
import lv.viis.access.granting.grant.EndReason;
import lv.viis.access.granting.grant.ScheduleGrant;
import lv.viis.access.granting.grant.SuspendGrant;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Riga;

/** Carries out what is decided on the lines: each gives a right, gives it instead of an earlier one, or ends one. */
@ApplicationScoped
class ApplyLines {

    private final ScheduleGrant schedule;
    private final EndGrant end;
    private final SuspendGrant suspend;

    ApplyLines(ScheduleGrant schedule, EndGrant end, SuspendGrant suspend) {
        this.schedule = schedule;
        this.end = end;
        this.suspend = suspend;
    }

    /**
     * What is replaced ends first, whichever line names it: the database lets no day belong to two grants of a right (D8), nor
     * this service to two roles that exclude each other.
     *
     * @param days of each line that gives a right
     */
    List<Decision.Line> apply(Decision decision, DecidedLines lines, Map<UUID, Days> days, Instant now) {
        var taken = new HashMap<UUID, Days>();
        lines.granted().stream()
                .filter(asked -> asked.grantId() != null && days.containsKey(asked.lineId()))
                .forEach(asked -> taken.put(asked.lineId(), replace(asked, days.get(asked.lineId()), now)));
        return lines.submission().lines().stream()
                .map(asked -> apply(decision, lines, asked, days.get(asked.lineId()), taken.get(asked.lineId()), now))
                .toList();
    }

    private Days replace(AskedLine asked, Days days, Instant now) {
        return end.endOn(asked.grantId(), days.from(), EndReason.SUPERSEDED, now)
                .taken();
    }

    private Decision.Line apply(
            Decision decision, DecidedLines lines, AskedLine asked, Days days, Days taken, Instant now) {
        var submission = lines.submission();
        var decided = lines.of(asked);
        var reason = lines.reason(asked);
        if (decided.outcome() == Outcome.REJECTED) {
            return Decision.Line.rejected(asked.lineId(), reason, decided.text());
        }
        if (submission.kind() == Submission.Kind.REVOKE) {
            return end(asked, decided, reason, now);
        }
        var grantId = schedule.schedule(
                new ScheduleGrant.Basis(
                        decision.id,
                        asked.lineId(),
                        submission.employmentFrom(),
                        submission.givenAt(Submission.HEAD_LETTER),
                        submission.givenAt(Submission.COMMITMENT_LETTER)),
                submission.right(asked),
                days);
        if (asked.grantId() != null) {
            suspend.suspendAlike(grantId, asked.grantId(), now);
        }
        return new Decision.Line(
                asked.lineId(),
                decided.outcome(),
                grantId,
                days,
                reason.codeFor(Reason.Use.GRANT),
                decided.text(),
                asked.grantId(),
                taken);
    }

    private Decision.Line end(AskedLine asked, LineDecision decided, Reason reason, Instant now) {
        var lastDay = decided.lastDay() == null ? asked.lastDay() : decided.lastDay();
        var today = Riga.day(now);
        // A day that has come, or has begun, is no reason to wait.
        var day = lastDay.isAfter(today) ? lastDay.plusDays(1) : today;
        var ended = end.endOn(asked.grantId(), day, EndReason.REVOKED, now);
        return new Decision.Line(
                asked.lineId(),
                decided.outcome(),
                asked.grantId(),
                ended.left(),
                reason.codeFor(Reason.Use.GRANT),
                decided.text(),
                asked.grantId(),
                ended.taken());
    }
}
