package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.calendar.Riga;

/** Ends the grants whose ground is gone: the decision, the employment, the commitment, the organisation, its founder. */
@ApplicationScoped
public class EndGrants {

    private final Grants grants;
    private final EndGrant end;
    private final SamePerson people;

    EndGrants(Grants grants, EndGrant end, SamePerson people) {
        this.grants = grants;
        this.end = end;
        this.people = people;
    }

    /** Ends what a decision gave, because its application was withdrawn or closed before the decision was heard of. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ofDecision(UUID decisionId, EndReason reason, Instant now) {
        grants.lockedOfDecision(decisionId).stream()
                .filter(grant -> grant.state(Riga.day(now)) != Grant.State.ENDED)
                .forEach(grant -> end.endNow(grant, reason, now));
    }

    /**
     * Ends those of a person through an employer with the last day, at once if that is past; what rests on an employment that began later stays.
     *
     * @param lastDay date of Europe/Riga, included
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ofEmployment(Employment employment, LocalDate lastDay, Instant now) {
        held(employment)
                .filter(grant -> !grant.isOfLaterEmployment(lastDay))
                .forEach(grant -> end.endOn(grant, lastDay.plusDays(1), EndReason.EMPLOYMENT_ENDED, now));
    }

    /** Ends at once what a person holds through an employer and rests on no commitment that was given later. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void uncommitted(Employment employment, Instant expiredAt, Instant now) {
        var today = Riga.day(now);
        held(employment)
                .filter(grant -> !grant.isCommittedAfter(expiredAt) && grant.state(today) != Grant.State.ENDED)
                .forEach(grant -> end.endNow(grant, EndReason.COMMITMENT_EXPIRED, now));
    }

    private Stream<Grant> held(Employment employment) {
        return grants
                .lockedOfEmployment(
                        people.idsOf(employment.person().value()),
                        employment.employer().value())
                .stream();
    }

    /**
     * Ends the grants through, or on, an organisation with the date from which it is no more (D12).
     *
     * @param closedOn the first day on which the organisation is no more, date of Europe/Riga
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ofClosedOrganisation(UUID organisationId, LocalDate closedOn, Instant now) {
        for (var grant : grants.lockedOfOrganisation(organisationId)) {
            end.endOn(grant, closedOn, EndReason.ORGANISATION_CLOSED, now);
        }
    }

    /**
     * Ends the grants on an organisation that passed to another founder: the former one has no say there any more (D7).
     * Those of the organisation itself and of its founder stay.
     *
     * @param founderId the founder now, null if it is none of ours
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ofPassedObject(UUID objectId, UUID founderId, Instant now) {
        for (var grant : grants.lockedOfOrganisation(objectId)) {
            if (objectId.equals(grant.objectId)
                    && !objectId.equals(grant.employerId)
                    && !grant.employerId.equals(founderId)) {
                end.endOn(grant, Riga.day(now), EndReason.SUPERSEDED, now);
            }
        }
    }
}
