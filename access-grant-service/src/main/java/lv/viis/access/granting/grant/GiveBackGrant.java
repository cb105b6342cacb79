package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;

/** Gives the days again that a decision had taken from a grant, as a new grant: an end is final. */
@ApplicationScoped
public class GiveBackGrant {

    private final Grants grants;
    private final ScheduleGrant schedule;
    private final SuspendGrant suspend;
    private final GrantActs acts;

    GiveBackGrant(Grants grants, ScheduleGrant schedule, SuspendGrant suspend, GrantActs acts) {
        this.grants = grants;
        this.schedule = schedule;
        this.suspend = suspend;
        this.acts = acts;
    }

    /**
     * Whether nothing but the decision itself has ended or replaced the right since.
     *
     * @param takenId the grant that was ended or replaced
     * @param insteadId what was given instead; the same where nothing was
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isUntouched(UUID takenId, UUID insteadId) {
        var instead = grants.locked(insteadId);
        return insteadId.equals(takenId)
                ? instead.endReason == EndReason.REVOKED && !acts.isEndExplained(instead)
                : instead.endReason != EndReason.REVOKED && instead.endReason != EndReason.SUPERSEDED;
    }

    /** From today on, on the decision on which the grant had rested; nothing if the person has the right again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(UUID takenId, Days taken, Instant now) {
        var grant = grants.locked(takenId);
        var today = Riga.day(now);
        if (today.isAfter(taken.lastDay())) {
            return;
        }
        var days = new Days(today.isAfter(taken.from()) ? today : taken.from(), taken.lastDay());
        if (!grants.isHeld(Right.of(grant), days)) {
            var basis = new ScheduleGrant.Basis(
                    grant.decisionId, grant.lineId, grant.employedFrom, grant.employmentStatedAt, grant.committedAt);
            var given = grants.locked(schedule.schedule(basis, Right.of(grant), days));
            // What had been suspended comes back suspended.
            for (var cause : grant.suspendedFor) {
                suspend.suspend(given, SuspensionCause.valueOf(cause), now);
            }
        }
    }
}
