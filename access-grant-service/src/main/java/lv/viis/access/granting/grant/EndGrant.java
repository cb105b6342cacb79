package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;

/** Ends a grant so that it is felt: the person's epoch is raised in the same transaction (A12). */
@ApplicationScoped
public class EndGrant {

    /**
     * What an end left and what it took.
     *
     * @param left the days on which the grant held, or will; null if it never began
     * @param taken the days from which it was taken; null if it would have ended before anyway
     */
    public record Taken(Days left, Days taken) {}

    private final Grants grants;
    private final PersonEpochs epochs;
    private final EventLog events;
    private final Event<GrantShrank> shrank;

    EndGrant(Grants grants, PersonEpochs epochs, EventLog events, Event<GrantShrank> shrank) {
        this.grants = grants;
        this.epochs = epochs;
        this.events = events;
        this.shrank = shrank;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void endNow(Grant grant, EndReason reason, Instant now) {
        grant.end(reason, now);
        tell(grant, now, now);
    }

    /** Tokens at large may outlive the shortened grant by minutes, so the epoch is raised here too. */
    private void endBefore(Grant grant, LocalDate day, EndReason reason, Instant now) {
        grant.endBefore(day, reason);
        grants.flush();
        events.append(GrantScheduled.TOPIC, grant.personId.toString(), grant.id, grant.version, GrantChanged.of(grant));
        tell(grant, Riga.start(day), now);
    }

    /** Ends the grant so that it no longer holds on the day, at once if that has come; one that ends before stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    void endOn(Grant grant, LocalDate day, EndReason reason, Instant now) {
        var today = Riga.day(now);
        if (grant.state(today) == Grant.State.ENDED || grant.valid.lastDay().isBefore(day)) {
            return;
        }
        if (day.isAfter(today) && day.isAfter(grant.valid.from())) {
            endBefore(grant, day, reason, now);
        } else {
            endNow(grant, reason, now);
        }
    }

    /**
     * Ends a grant that an application names, so that it no longer holds on the day; at once if that has come.
     *
     * @throws GrantAlreadyEnded if it is over
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Taken endOn(UUID id, LocalDate day, EndReason reason, Instant now) {
        var grant = grants.lockedLive(id, now);
        var before = grant.valid;
        endOn(grant, day, reason, now);
        if (grant.endedAt == null) {
            return new Taken(grant.valid, grant.valid.equals(before) ? null : new Days(day, before.lastDay()));
        }
        var today = Riga.day(now);
        return today.isBefore(before.from())
                ? new Taken(null, before)
                : new Taken(new Days(before.from(), today), new Days(today, before.lastDay()));
    }

    private void tell(Grant grant, Instant endedAt, Instant now) {
        grants.flush();
        shrank.fire(new GrantShrank(grant.id, grant.personId, now));
        epochs.raise(grant.personId);
        events.append(
                GrantScheduled.TOPIC,
                grant.personId.toString(),
                grant.id,
                grant.version,
                GrantEnded.of(grant, endedAt));
    }
}
