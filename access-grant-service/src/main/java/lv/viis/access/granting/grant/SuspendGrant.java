package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.access.ground.login.EndLogins;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.event.EventLog;

/** Suspends a grant so that it is felt: the person's epoch is raised in the same transaction (A12). */
@ApplicationScoped
class SuspendGrant {

    private final EntityManager database;
    private final PersonEpochs epochs;
    private final EventLog events;
    private final GrantActs acts;
    private final EndLogins endLogins;

    SuspendGrant(EntityManager database, PersonEpochs epochs, EventLog events, GrantActs acts, EndLogins endLogins) {
        this.database = database;
        this.epochs = epochs;
        this.events = events;
        this.acts = acts;
        this.endLogins = endLogins;
    }

    /**
     * For some reasons the person's logins end with it.
     *
     * @param act who suspends it and why; null where it follows from a rule or a fact
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void suspend(Grant grant, SuspensionCause cause, LiveGrants.Act act, Instant now) {
        grant.suspend(cause, now);
        database.flush();
        if (act != null) {
            endLogins.withRight(grant.personId, grant.id, act.by(), act.reason(), act.text(), now);
            acts.note(grant, act, Reason.Use.SUSPEND, now);
        }
        epochs.raise(grant.personId);
        tell(grant, GrantSuspended.of(grant));
    }

    /**
     * Lifts one cause, null for all; the grant holds again when none is left.
     *
     * @param act who lifts it and why; null where it follows from a fact
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void lift(Grant grant, SuspensionCause cause, LiveGrants.Act act, Instant now) {
        grant.lift(cause, now);
        database.flush();
        if (act != null) {
            acts.note(grant, act, Reason.Use.REINSTATE, now);
        }
        tell(grant, grant.suspendedAt == null ? GrantReinstated.of(grant, now) : GrantSuspended.of(grant));
    }

    private void tell(Grant grant, Record event) {
        events.append(GrantScheduled.TOPIC, grant.personId.toString(), grant.id, grant.version, event);
    }
}
