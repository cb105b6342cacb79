package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.calendar.Riga;

/** Ends the grants that a person holds through an employer, because the employment or the commitment is over. */
@ApplicationScoped
public class EndGrantsOfEmployment {

    private final Grants grants;
    private final EndGrant end;
    private final SamePerson people;

    EndGrantsOfEmployment(Grants grants, EndGrant end, SamePerson people) {
        this.grants = grants;
        this.end = end;
        this.people = people;
    }

    /**
     * Ends them with the last day, at once if that is past; what rests on an employment that began later stays.
     *
     * @param lastDay date of Europe/Riga, included
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAll(Employment employment, LocalDate lastDay, Instant now) {
        grants
                .lockedOfEmployment(
                        people.idsOf(employment.person().value()),
                        employment.employer().value())
                .stream()
                .filter(grant -> !grant.isOfLaterEmployment(lastDay))
                .forEach(grant -> end.endOn(grant, lastDay.plusDays(1), EndReason.EMPLOYMENT_ENDED, now));
    }

    /** Ends at once what rests on no commitment that was given later. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endUncommitted(Employment employment, Instant expiredAt, Instant now) {
        var today = Riga.day(now);
        grants
                .lockedOfEmployment(
                        people.idsOf(employment.person().value()),
                        employment.employer().value())
                .stream()
                .filter(grant -> !grant.isCommittedAfter(expiredAt) && grant.state(today) != Grant.State.ENDED)
                .forEach(grant -> end.endNow(grant, EndReason.COMMITMENT_EXPIRED, now));
    }
}
