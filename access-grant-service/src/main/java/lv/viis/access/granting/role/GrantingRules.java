package lv.viis.access.granting.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.viis.access.ground.person.SamePerson;

/** Who may grant what (A23), and what one person must not hold together, by the catalogue of today. */
@ApplicationScoped
public class GrantingRules {

    /** The roles that somebody may grant, by the codes. */
    public record Grantable(Set<String> roles) {

        /** @throws RoleOutsideMatrix if the role is none of them */
        public void require(String role) {
            if (!roles.contains(role)) {
                throw new RoleOutsideMatrix(role);
            }
        }
    }

    private final RoleCatalogue roles;
    private final EntityManager database;
    private final SamePerson people;

    GrantingRules(RoleCatalogue roles, EntityManager database, SamePerson people) {
        this.roles = roles;
        this.database = database;
        this.people = people;
    }

    /**
     * @param granterRoles the roles by which somebody decides
     * @throws RoleOutsideMatrix if none of them lets grant the role
     */
    public void requireGrantable(Set<String> granterRoles, String role) {
        grantableBy(granterRoles).require(role);
    }

    /** All roles by their codes. */
    public Map<String, Role> catalogue() {
        return roles.all().stream().collect(Collectors.toMap(role -> role.code, Function.identity()));
    }

    /** @param granterRoles the roles by which somebody decides */
    public Grantable grantableBy(Set<String> granterRoles) {
        List<String> roles = database.createNativeQuery(
                        "select role from role_grant_matrix where granter in ?1", String.class)
                .setParameter(1, granterRoles.isEmpty() ? Set.of("") : granterRoles)
                .getResultList();
        return new Grantable(Set.copyOf(roles));
    }

    /**
     * Until the transaction ends nobody else gives the person a right, so that of two decisions the second sees the first.
     *
     * @param from the first day of the new right, date of Europe/Riga
     * @param lastDay its last, included
     * @throws RoleIsIncompatible if the person has, or will have on one of the days, a role that excludes it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireCompatible(UUID personId, String role, LocalDate from, LocalDate lastDay) {
        people.lock(personId);
        take("pg_advisory_xact_lock_shared");
        var others = incompatibleHeld(personId, role, from, lastDay);
        if (!others.isEmpty()) {
            throw new RoleIsIncompatible(role, others.get(0));
        }
    }

    /** The roles that the person holds, now or on one of the days, and that exclude the role. */
    public List<String> incompatibleHeld(UUID personId, String role, LocalDate from, LocalDate lastDay) {
        return database.createNativeQuery("""
                        select distinct g.role from open_grant g join incompatible_role i on i.role = ?2 and i.other = g.role
                         where g.person_id = any(ids_of(?1)) and g.valid && daterange(cast(?3 as date), cast(?4 as date), '[]') order by g.role""", String.class)
                .setParameter(1, personId)
                .setParameter(2, role)
                .setParameter(3, from)
                .setParameter(4, lastDay)
                .getResultList();
    }

    /** Whether the person holds, or will hold, incompatible roles on the same day, under whichever id. */
    public boolean hasIncompatibleGrants(UUID personId) {
        return !database.createNativeQuery("""
                        select 1 from open_grant g join incompatible_role i on i.role = g.role
                          join open_grant o on o.role = i.other and o.person_id = any(ids_of(?1))
                         where g.person_id = any(ids_of(?1)) and upper(g.valid * o.valid) > riga_today()""")
                .setParameter(1, personId)
                .getResultList()
                .isEmpty();
    }

    /** Until the transaction ends nobody is granted a role, so that the catalogue can change. */
    @Transactional(Transactional.TxType.MANDATORY)
    void holdAlone() {
        take("pg_advisory_xact_lock");
    }

    private void take(String lock) {
        database.createNativeQuery("select cast(" + lock + "(hashtextextended('role catalogue', 0)) as text)")
                .getSingleResult();
    }
}
