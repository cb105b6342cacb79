package lv.viis.access.ground.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;

/** Lets a login begin before all of its person's are ended or after it, never at the same moment; under whichever id. */
@ApplicationScoped
class LoginLock {

    private final EntityManager database;
    private final SamePerson people;

    LoginLock(EntityManager database, SamePerson people) {
        this.database = database;
        this.people = people;
    }

    /** For who begins a login: several may at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void share(UUID personId) {
        take("pg_advisory_xact_lock_shared", personId);
    }

    /** For who ends them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void holdAlone(UUID personId) {
        take("pg_advisory_xact_lock", personId);
    }

    private void take(String lock, UUID personId) {
        people.hold();
        database.createNativeQuery(
                        "select cast(" + lock + "(hashtextextended('logins of ' || person_of(?1), 0)) as text)")
                .setParameter(1, personId)
                .getSingleResult();
    }
}
