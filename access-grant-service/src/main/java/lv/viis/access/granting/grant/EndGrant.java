package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.access.ground.login.EndLogins;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;

/** Ends a grant so that it is felt: the person's epoch is raised in the same transaction (A12). */
@ApplicationScoped
class EndGrant {

    private final EntityManager database;
    private final PersonEpochs epochs;
    private final EventLog events;
    private final Event<GrantShrank> shrank;
    private final GrantActs acts;
    private final EndLogins endLogins;

    EndGrant(
            EntityManager database,
            PersonEpochs epochs,
            EventLog events,
            Event<GrantShrank> shrank,
            GrantActs acts,
            EndLogins endLogins) {
        this.database = database;
        this.epochs = epochs;
        this.events = events;
        this.shrank = shrank;
        this.acts = acts;
        this.endLogins = endLogins;
    }

    /** Because it follows from a rule or a fact. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endNow(Grant grant, EndReason reason, Instant now) {
        endNow(grant, reason, null, now);
    }

    /**
     * For some reasons the person's logins end with it.
     *
     * @param act who ends it and why; null where it follows from a rule or a fact
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void endNow(Grant grant, EndReason reason, LiveGrants.Act act, Instant now) {
        grant.end(reason, now);
        if (act != null) {
            endLogins.withRight(grant.personId, grant.id, act.by(), act.reason(), act.text(), now);
        }
        tell(grant, now);
        if (act != null) {
            acts.note(grant, act, Reason.Use.REVOKE, now);
        }
    }

    /** Tokens at large may outlive the shortened grant by minutes, so the epoch is raised here too. */
    private void endBefore(Grant grant, LocalDate day, EndReason reason) {
        grant.endBefore(day, reason);
        database.flush();
        events.append(GrantScheduled.TOPIC, grant.personId.toString(), grant.id, grant.version, GrantChanged.of(grant));
        tell(grant, Riga.start(day));
    }

    /** Ends the grant so that it no longer holds on the day, at once if that has come; one that ends before stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endOn(Grant grant, LocalDate day, EndReason reason, Instant now) {
        var today = Riga.day(now);
        if (grant.state(today) == Grant.State.ENDED || grant.valid.lastDay().isBefore(day)) {
            return;
        }
        if (day.isAfter(today) && day.isAfter(grant.valid.from())) {
            endBefore(grant, day, reason);
        } else {
            endNow(grant, reason, now);
        }
    }

    private void tell(Grant grant, Instant endedAt) {
        database.flush();
        shrank.fire(new GrantShrank(grant.id, grant.personId));
        epochs.raise(grant.personId);
        events.append(
                GrantScheduled.TOPIC,
                grant.personId.toString(),
                grant.id,
                grant.version,
                GrantEnded.of(grant, endedAt));
    }
}
