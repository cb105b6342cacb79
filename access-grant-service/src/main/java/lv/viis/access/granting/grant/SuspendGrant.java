package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.chassis.event.EventLog;

/** Suspends a grant so that it is felt: the person's epoch is raised in the same transaction (A12). */
@ApplicationScoped
public class SuspendGrant {

    private final Grants grants;
    private final PersonEpochs epochs;
    private final EventLog events;

    SuspendGrant(Grants grants, PersonEpochs epochs, EventLog events) {
        this.grants = grants;
        this.epochs = epochs;
        this.events = events;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void suspend(Grant grant, SuspensionCause cause, Instant now) {
        grant.suspend(cause, now);
        grants.flush();
        epochs.raise(grant.personId);
        tell(grant, GrantSuspended.of(grant));
    }

    /** Suspends a grant for all for which the one that it replaces was: what is given instead lifts nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void suspendAlike(UUID givenId, UUID replacedId, Instant now) {
        for (var cause : grants.locked(replacedId).suspendedFor) {
            suspend(grants.locked(givenId), SuspensionCause.valueOf(cause), now);
        }
    }

    /** Lifts one cause, null for all; the grant holds again when none is left. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lift(Grant grant, SuspensionCause cause, Instant now) {
        grant.lift(cause, now);
        grants.flush();
        tell(grant, grant.suspendedAt == null ? GrantReinstated.of(grant, now) : GrantSuspended.of(grant));
    }

    private void tell(Grant grant, Record event) {
        events.append(GrantScheduled.TOPIC, grant.personId.toString(), grant.id, grant.version, event);
    }
}
