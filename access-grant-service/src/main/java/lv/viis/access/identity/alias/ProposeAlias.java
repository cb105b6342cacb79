package lv.viis.access.identity.alias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.InvalidInput;

/** States that two ids are one person's; it takes effect when a second officer confirms it. */
@ApplicationScoped
class ProposeAlias {

    private final PersonAliases aliases;
    private final SamePerson people;
    private final JoinIds ids;

    ProposeAlias(PersonAliases aliases, SamePerson people, JoinIds ids) {
        this.aliases = aliases;
        this.people = people;
        this.ids = ids;
    }

    @Transactional
    PersonAlias propose(NewAlias stated, Reach reach) {
        if (stated.aliasId().equals(stated.personId())) {
            throw new InvalidInput("aliasId", "body", "is the person's own id", "ir tās pašas personas identifikators");
        }
        var officer = reach.personId();
        if (people.is(officer, stated.aliasId()) || people.is(officer, stated.personId())) {
            throw new OfficerIsThePerson();
        }
        ids.requirePossible(stated.aliasId(), stated.personId());
        var alias = PersonAlias.propose(stated, officer, reach.at());
        aliases.persist(alias);
        return alias;
    }
}
