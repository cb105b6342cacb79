package lv.viis.access.deciding.item;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.weighing.OrganisationNotYetKnown;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.access.known.knownorganisation.KnownOrganisations;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;

/**
 * Takes an item that can be decided now, and holds it: whoever comes second waits, and then finds it decided. Nobody
 * takes one before somebody who may apply for the employer today stands by it (D1).
 */
@ApplicationScoped
public class TakeItem {

    private final KnownOrganisations organisations;
    private final DecisionItems items;
    private final ApplicationAnswers answers;
    private final SamePerson people;
    private final KnownHeads heads;
    private final EventLog events;

    TakeItem(
            KnownOrganisations organisations,
            DecisionItems items,
            ApplicationAnswers answers,
            SamePerson people,
            KnownHeads heads,
            EventLog events) {
        this.organisations = organisations;
        this.items = items;
        this.answers = answers;
        this.people = people;
        this.heads = heads;
        this.events = events;
    }

    /**
     * @param officer who would decide, null for a policy
     * @param version of the application on which it would be decided
     * @throws HeadHasChanged after the item was put on hold, which stays so although the request is refused
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public DecisionItem toDecide(UUID itemId, UUID officer, long version, Instant now) {
        var item = items.one(itemId);
        // Before the heads are asked, so that nobody with a part in it puts it on hold.
        item.requireDecidableBy(idsOf(officer), version);
        item.submission().requireEvidence();
        requireHead(item, now);
        // A withdrawal or another officer may have come in the meantime: what the row says now counts.
        items.lock(item);
        item.requireDecidableBy(idsOf(officer), version);
        return item;
    }

    private List<UUID> idsOf(UUID officer) {
        return officer == null ? List.of() : people.idsOf(officer);
    }

    private void requireHead(DecisionItem item, Instant now) {
        var today = Riga.day(now);
        if (isActive(item.employerId, today) && !isAnsweredFor(item, today)) {
            if (!heads.areTold(item.employerId)) {
                throw new OrganisationNotYetKnown(item.employerId);
            }
            // In a transaction of its own, since the decision that found it out is refused.
            QuarkusTransaction.requiringNew().run(() -> hold(item.id, now));
            throw new HeadHasChanged();
        }
    }

    /** Of one that is no more there is no head to ask; its lines are refused for that. */
    private boolean isActive(UUID employerId, LocalDate today) {
        var employer = organisations.of(employerId);
        return employer != null && employer.isActive(today);
    }

    private boolean isAnsweredFor(DecisionItem item, LocalDate today) {
        return item.isAnsweredFor(heads.isHead(item.answeredForBy(), item.employerId, today), today);
    }

    /** Tells registration that a head has to confirm it, once for each hold. */
    private void hold(UUID itemId, Instant now) {
        var item = items.one(itemId);
        items.lockApplication(item.applicationId);
        items.lock(item);
        // A confirmation or another officer may have been faster.
        if (item.state != ItemState.OPEN || isAnsweredFor(item, Riga.day(now))) {
            return;
        }
        item.hold(answers.newest(item.applicationId, item.applicationVersion), now);
        items.flush();
        events.append(
                DecisionItems.TOPIC,
                item.applicationId.toString(),
                item.id,
                item.version,
                new ConfirmationRequired(
                        item.applicationId,
                        item.applicationVersion,
                        item.standing().heldSince()));
    }
}
