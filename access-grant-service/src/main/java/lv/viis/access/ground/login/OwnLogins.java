package lv.viis.access.ground.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.access.ground.login.LoginEnds.End;
import lv.viis.access.ground.login.LoginEnds.Kind;
import lv.viis.access.ground.login.OwnLoginResource.LoginView;
import lv.viis.access.ground.login.OwnLoginResource.OwnEnd;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.NotFound;
import lv.viis.chassis.row.Rows;

/** The caller's own logins under all ids; a deputy's are the deputy's. */
@ApplicationScoped
class OwnLogins {

    private final EntityManager database;
    private final LoginEnds ends;
    private final PersonEpochs epochs;

    OwnLogins(EntityManager database, LoginEnds ends, PersonEpochs epochs) {
        this.database = database;
        this.ends = ends;
        this.epochs = epochs;
    }

    /** Those that can still be renewed, the oldest first: of each one token is unused. */
    List<LoginView> of(UUID personId, Cursor after, int rows) {
        return Rows.of(
                database.createNativeQuery("""
                        select f.id, f.client_id, f.begun_at, f.renewed_at, t.idle_until, f.ends_at as expires_at
                          from refresh_family f
                          join refresh_token t on t.family_id = f.id and t.used_at is null and t.idle_until > now()
                         where f.person_id = any(ids_of(?1)) and f.ended_at is null and f.ends_at > now() and f.id > ?2
                         order by f.id""", Tuple.class)
                        .setParameter(1, personId)
                        .setParameter(2, after.id())
                        .setMaxResults(rows),
                LoginView.class);
    }

    /**
     * Ends one or all, and the access tokens with them: what other logins of the person hold is renewed without a
     * question.
     *
     * @param loginId null for all
     * @throws NotFound if it is none of the person's
     */
    @Transactional
    OwnEnd end(UUID personId, UUID loginId, Instant now) {
        if (loginId != null && !isOf(personId, loginId)) {
            throw new NotFound("login");
        }
        var logins = ends.end(new End(Kind.PERSON, personId, loginId, personId, null, null, null), now);
        if (logins > 0 || loginId == null) {
            epochs.raise(personId);
        }
        return new OwnEnd(logins, now);
    }

    private boolean isOf(UUID personId, UUID loginId) {
        return !database.createNativeQuery("select 1 from refresh_family where id = ?1 and person_id = any(ids_of(?2))")
                .setParameter(1, loginId)
                .setParameter(2, personId)
                .getResultList()
                .isEmpty();
    }
}
