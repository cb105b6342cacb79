package lv.viis.access.identity.alias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.problem.InvalidInput;

/** States that two ids are one person's; it takes effect when a second officer confirms it. */
@ApplicationScoped
class ProposeAlias {

    private final Caller caller;
    private final SamePerson people;
    private final JoinIds ids;

    ProposeAlias(Caller caller, SamePerson people, JoinIds ids) {
        this.caller = caller;
        this.people = people;
        this.ids = ids;
    }

    @Transactional
    PersonAlias propose(NewAlias stated) {
        if (stated.aliasId().equals(stated.personId())) {
            throw new InvalidInput("aliasId", "body", "is the person's own id");
        }
        var officer = caller.personId();
        if (people.is(officer, stated.aliasId()) || people.is(officer, stated.personId())) {
            throw new OfficerIsThePerson();
        }
        ids.requirePossible(stated.aliasId(), stated.personId());
        var alias = PersonAlias.propose(stated, officer, Moment.now());
        alias.persist();
        return alias;
    }
}
