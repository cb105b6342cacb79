package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import lv.viis.access.deciding.item.DecidedItemEnded;
import lv.viis.access.granting.grant.EndGrants;
import lv.viis.access.granting.grant.GiveBackGrant;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.known.employment.EndRightsAgain;
import lv.viis.access.known.employment.KnownEmployments;
import lv.viis.access.known.knownorganisation.KnownOrganisations;

/**
 * Undoes a decision whose application had been withdrawn or closed before the ministry heard of it: as if the news had
 * come first, what was given ends, and what was replaced or ended is given again.
 */
@ApplicationScoped
class UndoDecision {

    private final KnownOrganisations knownOrganisations;
    private final Decisions decisions;
    private final EntityManager database;
    private final EndGrants endGrants;
    private final GiveBackGrant giveBack;
    private final KnownEmployments employments;
    private final EndRightsAgain endAgain;
    private final SamePerson people;

    UndoDecision(
            KnownOrganisations knownOrganisations,
            Decisions decisions,
            EntityManager database,
            EndGrants endGrants,
            GiveBackGrant giveBack,
            KnownEmployments employments,
            EndRightsAgain endAgain,
            SamePerson people) {
        this.knownOrganisations = knownOrganisations;
        this.decisions = decisions;
        this.database = database;
        this.endGrants = endGrants;
        this.giveBack = giveBack;
        this.employments = employments;
        this.endAgain = endAgain;
        this.people = people;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes DecidedItemEnded ended) {
        var asked = ended.item().submission();
        var now = ended.now();
        // In the order of a decision's locks, so that neither waits for the other for ever.
        people.lock(asked.personId());
        // Held like for a decision: a closing at the same moment comes before or after all of this.
        var organisations = asked.organisationIds().stream()
                .map(knownOrganisations::held)
                .filter(Objects::nonNull)
                .toList();
        employments.lock(asked.employment());
        var decision = decisions.findById(decisions.idOfItem(ended.item().id()));
        var taken = decision.lines.stream()
                .filter(line -> line.taken() != null
                        && giveBack.isUntouched(line.takenGrantId(), line.grantId())
                        && isStillApplied(line.takenGrantId()))
                .toList();
        endGrants.ofDecision(decision.id, ended.reason(), now);
        taken.forEach(line -> giveBack.giveBack(line.takenGrantId(), line.taken(), now));
        if (!taken.isEmpty()) {
            // News that came in the meantime apply to what was given again.
            organisations.stream()
                    .filter(organisation -> organisation.closedOn != null)
                    .forEach(organisation ->
                            endGrants.ofClosedOrganisation(organisation.id, organisation.closedOn, now));
            organisations.forEach(
                    organisation -> endGrants.ofPassedObject(organisation.id, organisation.founderId, now));
            endAgain.endAll(asked.employment(), now);
        }
    }

    /** Whether the application by which the grant was given has not been withdrawn or closed itself. */
    private boolean isStillApplied(UUID grantId) {
        return database.createNativeQuery("""
                        select 1 from recorded_grant g join decision_record d on d.id = g.decision_id
                         where g.id = ?1 and d.item_state in ('WITHDRAWN', 'CLOSED')""")
                .setParameter(1, grantId)
                .getResultList()
                .isEmpty();
    }
}
