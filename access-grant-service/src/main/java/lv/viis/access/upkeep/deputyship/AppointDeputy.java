package lv.viis.access.upkeep.deputyship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.access.granting.grant.HeldGrants;
import lv.viis.access.granting.grant.HeldGrants.Held;
import lv.viis.access.granting.role.RoleCatalogue;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.Violation;

/** Lets a person name a deputy for some of the own grants; it takes effect with the consent of somebody else. */
@ApplicationScoped
class AppointDeputy {

    private final Deputyships deputyships;
    private final RoleCatalogue roles;
    private final SamePerson people;
    private final HeldGrants grants;
    private final LentRights lent;
    private final DeputyshipConfig config;

    AppointDeputy(
            Deputyships deputyships,
            RoleCatalogue roles,
            SamePerson people,
            HeldGrants grants,
            LentRights lent,
            DeputyshipConfig config) {
        this.deputyships = deputyships;
        this.roles = roles;
        this.people = people;
        this.grants = grants;
        this.lent = lent;
        this.config = config;
    }

    @Transactional
    Deputyship appoint(NewDeputyship asked, Reach reach) {
        if (reach.actsForAnother()) {
            throw new ActsForAnother();
        }
        var now = reach.at();
        var today = Riga.day(now);
        people.hold();
        var own = grants.ofPerson(reach.personId(), today).stream()
                .filter(grant -> asked.grantIds().contains(grant.id()))
                .toList();
        requirePossible(asked, own, reach);
        var deputyship = Deputyship.appoint(reach.personId(), own.get(0).right().employer(), asked, now);
        deputyships.persistAndFlush(deputyship);
        if (!lent.carriesAll(deputyship.id, today)) {
            throw new DeputyshipNotPossible(
                    List.of(
                            fault(
                                    "deputyId",
                                    new Wording(
                                            "holds no grant through the same employer, given on a commitment, on these days",
                                            "šajās dienās nav tiesību pie tā paša darba devēja, kas dotas uz saistību raksta pamata"))));
        }
        return deputyship;
    }

    private void requirePossible(NewDeputyship asked, List<Held> own, Reach reach) {
        var faults = new ArrayList<Violation>();
        if (people.is(asked.deputyId(), reach.personId())) {
            faults.add(fault("deputyId", new Wording("is the person who appoints", "ir persona, kas ieceļ")));
        }
        for (UUID id : asked.grantIds()) {
            own.stream()
                    .filter(grant -> grant.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            grant -> requireLendable(grant, own.get(0), asked, faults),
                            () -> faults.add(fault(
                                    "grantIds",
                                    new Wording(
                                            id + " is no grant of yours that is not over",
                                            id + " nav jūsu tiesības, kas nav beigušās"))));
        }
        if (asked.from().isBefore(reach.day())) {
            faults.add(fault("from", new Wording("is over", "ir pagājis")));
        }
        if (asked.lastDay().isBefore(asked.from())) {
            faults.add(fault("lastDay", new Wording("is before the first day", "ir pirms pirmās dienas")));
        } else if (asked.lastDay().isAfter(asked.from().plus(config.longest()).minusDays(1))) {
            faults.add(fault(
                    "lastDay",
                    new Wording(
                            "is further than the longest deputyship allows, " + config.longest(),
                            "ir tālāk, nekā ļauj ilgākā aizvietošana, " + config.longest())));
        }
        if (!faults.isEmpty()) {
            throw new DeputyshipNotPossible(faults);
        }
    }

    private void requireLendable(Held grant, Held first, NewDeputyship asked, List<Violation> faults) {
        if (!grant.right().employer().equals(first.right().employer())) {
            faults.add(fault(
                    "grantIds",
                    new Wording(
                            grant.id() + " is through another employer", grant.id() + " ir pie cita darba devēja")));
        }
        if (roles.of(grant.right().role()).needsTwoOfficers()) {
            faults.add(fault(
                    "grantIds",
                    new Wording(
                            grant.id() + " is of a sensitive role, which is never lent",
                            grant.id() + " ir ar sensitīvu lomu, ko nekad nenodod")));
        }
        if (asked.lastDay().isAfter(grant.days().lastDay())) {
            faults.add(fault(
                    "lastDay",
                    new Wording(
                            "is after the last day of the grant " + grant.id(),
                            "ir pēc pēdējās dienas tiesībām " + grant.id())));
        }
    }

    private static Violation fault(String field, Wording message) {
        return new Violation(field, "body", message);
    }
}
