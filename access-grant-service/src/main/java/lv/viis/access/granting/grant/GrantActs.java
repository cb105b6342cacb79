package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import lv.viis.access.ground.reasoncode.Reason;

/** Who took a step in a grant's life, and why; written once, and the text is told to nobody by event. */
@ApplicationScoped
class GrantActs {

    private final EntityManager database;

    GrantActs(EntityManager database) {
        this.database = database;
    }

    /** Of the step that made the grant's present version, which has been written. */
    void note(Grant grant, LiveGrants.Act act, Reason.Use use, Instant actedAt) {
        database.createNativeQuery("""
                        insert into grant_act (grant_id, version, acted_by, acted_at, reason_code, text)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, grant.id)
                .setParameter(2, grant.version)
                .setParameter(3, act.by())
                .setParameter(4, actedAt)
                .setParameter(5, act.reason().codeFor(use))
                .setParameter(6, act.text())
                .executeUpdate();
    }

    /** Whether somebody said why it ended. */
    boolean isEndExplained(Grant grant) {
        return !database.createNativeQuery("select 1 from grant_act where grant_id = ?1 and version = ?2")
                .setParameter(1, grant.id)
                .setParameter(2, grant.version)
                .getResultList()
                .isEmpty();
    }
}
