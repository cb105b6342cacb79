package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.calendar.Riga;

/** Ends what two ids of one person hold twice, so that no day belongs to two grants of one right (D8). */
@ApplicationScoped
public class EndOverlappingGrants {

    private final Grants grants;
    private final SamePerson people;
    private final EndGrant end;

    EndOverlappingGrants(Grants grants, SamePerson people, EndGrant end) {
        this.grants = grants;
        this.people = people;
        this.end = end;
    }

    /** Waits for whoever is ending grants of these people, before anything else is locked, as they lock a grant first too. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID one, UUID other) {
        grants.lockedOfPeople(people.idsOf(one));
        grants.lockedOfPeople(people.idsOf(other));
    }

    /** Of two the one that ends first gives way: with the day on which the other begins, or at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ofPerson(UUID personId, Instant now) {
        var today = Riga.day(now);
        var live = grants.lockedOfPeople(people.idsOf(personId)).stream()
                .filter(grant -> grant.state(today) != Grant.State.ENDED)
                .sorted(Comparator.comparing((Grant grant) -> grant.valid.lastDay())
                        .thenComparing(grant -> grant.id))
                .toList();
        for (var i = 0; i < live.size(); i++) {
            for (var longer : live.subList(i + 1, live.size())) {
                var shorter = live.get(i);
                if (Right.of(shorter).isAlike(Right.of(longer))
                        && !longer.valid.from().isAfter(shorter.valid.lastDay())) {
                    end.endOn(shorter, longer.valid.from(), EndReason.SUPERSEDED, now);
                }
            }
        }
    }
}
