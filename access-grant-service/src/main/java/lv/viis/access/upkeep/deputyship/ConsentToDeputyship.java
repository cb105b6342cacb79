package lv.viis.access.upkeep.deputyship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.Violation;

/** Lets a deputyship take effect: the head answers for the staff, and where the head is one of the two an officer does. */
@ApplicationScoped
class ConsentToDeputyship {

    private final Deputyships deputyships;
    private final SamePerson people;
    private final DeputyshipQuery query;
    private final LentRights lent;
    private final EventLog events;

    ConsentToDeputyship(
            Deputyships deputyships, SamePerson people, DeputyshipQuery query, LentRights lent, EventLog events) {
        this.deputyships = deputyships;
        this.people = people;
        this.query = query;
        this.lent = lent;
        this.events = events;
    }

    @Transactional
    Deputyship consent(UUID id, IfMatch ifMatch, Reach reach) {
        var found = query.find(id, reach);
        people.hold();
        if (people.is(reach.personId(), found.principalId) || people.is(reach.personId(), found.deputyId)) {
            throw new ConsenterIsInvolved();
        }
        query.requireOverseer(found.employerId, reach);
        var deputyship = deputyships.locked(found.id);
        var now = reach.at();
        deputyship.consent(reach.personId(), now);
        ifMatch.require(deputyship.version);
        if (!lent.carriesAll(id, Riga.day(now))) {
            throw new DeputyshipNotPossible(List.of(new Violation(
                    "grantIds",
                    "body",
                    "or the deputy's own grant is over since",
                    "vai vietnieka paša tiesības pa šo laiku ir beigušās")));
        }
        deputyships.flush();
        events.append(
                DeputyAppointed.TOPIC,
                deputyship.principalId.toString(),
                deputyship.id,
                deputyship.version,
                DeputyAppointed.of(deputyship));
        return deputyship;
    }
}
