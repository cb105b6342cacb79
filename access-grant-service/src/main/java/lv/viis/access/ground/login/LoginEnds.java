package lv.viis.access.ground.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Ends logins of a person under all ids, and keeps who did it, when and on what basis; written once. */
@ApplicationScoped
class LoginEnds {

    /** As the database names them, of the login and of what is kept about its end. */
    enum Kind {
        OFFICER,
        RIGHT_ENDED,
        PERSON
    }

    /**
     * An end to be.
     *
     * @param loginId the one login; null for all, and then no login from before begins one again
     * @param by who ends them
     * @param reasonCode from the catalogue; null where it is the person
     * @param text in words, null for none; it stays here
     * @param grantId with whose end or suspension it comes; null for none
     */
    record End(Kind kind, UUID personId, UUID loginId, UUID by, String reasonCode, String text, UUID grantId) {}

    private final EntityManager database;
    private final LoginLock lock;

    LoginEnds(EntityManager database, LoginLock lock) {
        this.database = database;
        this.lock = lock;
    }

    /**
     * Before the person's epoch is raised, never after: who renews locks a login first too.
     *
     * @return how many logins ended
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int end(End end, Instant now) {
        lock.holdAlone(end.personId());
        var logins = database.createNativeQuery("""
                        with open as (
                            select id from refresh_family
                             where person_id = any(ids_of(:person)) and ended_at is null and ends_at > now()
                               and (cast(:login as uuid) is null or id = cast(:login as uuid))
                             order by id for update)
                        update refresh_family f set ended_at = :now, end_reason = :kind from open where f.id = open.id""")
                .setParameter("person", end.personId())
                .setParameter("login", end.loginId())
                .setParameter("now", now)
                .setParameter("kind", end.kind().name())
                .executeUpdate();
        if (logins > 0 || end.loginId() == null) {
            note(end, logins, now);
        }
        return logins;
    }

    private void note(End end, int logins, Instant now) {
        database.createNativeQuery("""
                        insert into login_end (person_id, kind, ended_by, ended_at, reason_code, text, grant_id, family_id, logins)
                        values (:person, :kind, :by, :now, cast(:reason as text), cast(:text as text), cast(:grant as uuid),
                                cast(:login as uuid), :logins)""")
                .setParameter("person", end.personId())
                .setParameter("kind", end.kind().name())
                .setParameter("by", end.by())
                .setParameter("now", now)
                .setParameter("reason", end.reasonCode())
                .setParameter("text", end.text())
                .setParameter("grant", end.grantId())
                .setParameter("login", end.loginId())
                .setParameter("logins", logins)
                .executeUpdate();
    }

    boolean isEndedAfter(UUID personId, Instant authenticatedAt) {
        return (Boolean) database.createNativeQuery("select logins_ended_since(ids_of(?1), cast(?2 as timestamptz))")
                .setParameter(1, personId)
                .setParameter(2, authenticatedAt)
                .getSingleResult();
    }
}
