package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import lv.viis.chassis.caller.Reach;
import lv.viis.registry.act.Basis;
import lv.viis.registry.organisation.Organisation;

/** Ends the terms of an organisation that is closed, or refuses the closing as long as two registrars have to agree. */
@ApplicationScoped
public class EndAllHeadships {

    private final Headships headships;
    private final ChangeHeadship changeHeadship;
    private final TellHeadships tellHeadships;
    private final OwnPerson ownPerson;

    EndAllHeadships(
            Headships headships, ChangeHeadship changeHeadship, TellHeadships tellHeadships, OwnPerson ownPerson) {
        this.headships = headships;
        this.changeHeadship = changeHeadship;
        this.tellHeadships = tellHeadships;
        this.ownPerson = ownPerson;
    }

    /** What would begin on the day of the closing or later never does. */
    public void before(LocalDate closing, Organisation organisation, Basis basis, Reach reach) {
        var ended = headships.of(List.of(organisation.id())).stream()
                .filter(headship -> headship.isHeldFrom(closing))
                .toList();
        if (ended.isEmpty()) {
            return;
        }
        if (organisation.needsSecondRegistrar()) {
            throw new HeadStillInOffice(organisation.id());
        }
        for (var headship : ended) {
            ownPerson.refuse(headship.personId, reach);
            changeHeadship.endForClosing(headship, closing, basis, reach);
        }
        tellHeadships.next(organisation);
    }
}
