package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Riga;

/** What reviews, checks and bulk revocations do to one grant; what is over by then is left as it is. */
@ApplicationScoped
public class LiveGrants {

    /**
     * Who does it and why.
     *
     * @param by the person
     * @param reason for which it may be done
     * @param text in words, null for none; it stays here
     */
    public record Act(UUID by, Reason reason, String text) {}

    private final Grants grants;
    private final EndGrant end;
    private final SuspendGrant suspend;
    private final ActOnGrant acts;
    private final SamePerson people;

    LiveGrants(Grants grants, EndGrant end, SuspendGrant suspend, ActOnGrant acts, SamePerson people) {
        this.grants = grants;
        this.end = end;
        this.suspend = suspend;
        this.acts = acts;
        this.people = people;
    }

    /**
     * @param act null where it follows from a rule
     * @return false if it was over
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean end(UUID id, EndReason reason, Act act, Instant now) {
        var grant = grants.locked(id);
        if (isOver(grant, now)) {
            return false;
        }
        if (act == null) {
            end.endNow(grant, reason, now);
        } else {
            acts.end(grant, reason, act, now);
        }
        return true;
    }

    /** @return false if it was over; one that is suspended for the cause already stays so */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean suspend(UUID id, SuspensionCause cause, Instant now) {
        var grant = grants.locked(id);
        if (isOver(grant, now)) {
            return false;
        }
        if (!grant.isSuspendedFor(cause)) {
            suspend.suspend(grant, cause, now);
        }
        return true;
    }

    /** @return false if it was over, or not suspended for the cause */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean lift(UUID id, SuspensionCause cause, Act act, Instant now) {
        var grant = grants.locked(id);
        if (isOver(grant, now) || !grant.isSuspendedFor(cause)) {
            return false;
        }
        if (act == null) {
            suspend.lift(grant, cause, now);
        } else {
            acts.lift(grant, cause, act, now);
        }
        return true;
    }

    /** Whose it is; the grant stays locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID holderOf(UUID id) {
        return grants.locked(id).personId;
    }

    /** Whether it is not over; the grant stays locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isLive(UUID id, Instant now) {
        return !isOver(grants.locked(id), now);
    }

    /** Whether it is suspended for the cause; the grant stays locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isSuspendedFor(UUID id, SuspensionCause cause) {
        return grants.locked(id).isSuspendedFor(cause);
    }

    /** The ids of a person's grants through an employer that are not over; locked, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> ofEmployment(Employment employment, Instant now) {
        return grants
                .lockedOfEmployment(
                        people.idsOf(employment.person().value()),
                        employment.employer().value())
                .stream()
                .filter(grant -> !isOver(grant, now))
                .map(grant -> grant.id)
                .toList();
    }

    private static boolean isOver(Grant grant, Instant now) {
        return grant.state(Riga.day(now)) == Grant.State.ENDED;
    }
}
