package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;

/** What a person holds and will hold, and who holds a role: for whoever weighs further rights. */
@ApplicationScoped
public class HeldGrants {

    private final Grants grants;
    private final SamePerson people;

    HeldGrants(Grants grants, SamePerson people) {
        this.grants = grants;
        this.people = people;
    }

    /**
     * A right as it stands.
     *
     * @param days its days, unless it was ended before
     * @param version rises with each change
     */
    public record Held(UUID id, Right right, Days days, boolean isOver, long version) {

        /** @throws GrantAlreadyEnded if it is over */
        public void requireLive() {
            if (isOver) {
                throw new GrantAlreadyEnded();
            }
        }

        static Held of(Grant grant, LocalDate today) {
            return new Held(
                    grant.id, Right.of(grant), grant.valid, grant.state(today) == Grant.State.ENDED, grant.version);
        }
    }

    /** All under any id of the person that have not ended, those to come and suspended ones too: they may hold again. */
    public List<Held> ofPerson(UUID personId, LocalDate today) {
        return grants.ofPeople(people.idsOf(personId)).stream()
                .map(grant -> Held.of(grant, today))
                .filter(grant -> !grant.isOver())
                .toList();
    }

    /** Those with the ids, in their order, locked until the transaction ends; what is not there is left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Held> locked(Collection<UUID> ids, LocalDate today) {
        return grants.locked(ids).stream().map(grant -> Held.of(grant, today)).toList();
    }

    /** Whether the person holds the role on the day, through whatever employer and on whatever object. */
    public boolean holds(UUID personId, String role, LocalDate today) {
        return grants.ofPeople(people.idsOf(personId), role).stream()
                .anyMatch(grant -> grant.state(today) == Grant.State.ACTIVE);
    }

    /** Whether the one grant gives its right at this moment, by the database's clock as for every token. */
    public boolean isHeldNow(UUID grantId) {
        return grants.isHeldNow(grantId);
    }

    /** Who holds the role on the day. */
    public List<UUID> holdersOf(String role, LocalDate today) {
        return grants.ofRole(role).stream()
                .filter(grant -> grant.state(today) == Grant.State.ACTIVE)
                .map(grant -> grant.personId)
                .distinct()
                .toList();
    }
}
