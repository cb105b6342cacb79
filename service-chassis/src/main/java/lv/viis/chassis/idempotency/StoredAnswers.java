package lv.viis.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.util.UUID;

/** The table of answers by caller, path and key. */
@ApplicationScoped
class StoredAnswers {

    record Answer(int status, String headers, String body) {}

    private final EntityManager database;

    StoredAnswers(EntityManager database) {
        this.database = database;
    }

    /**
     * Claims the key, waiting for a transaction that has it.
     *
     * @return null if the request is new, else the answer it was given
     * @throws IdempotencyKeyReused if the key came with another body
     */
    Answer claim(UUID caller, String path, UUID key, byte[] bodyHash) {
        var inserted = database.createNativeQuery("""
                        insert into idempotency_key as known (caller, path, key, body_hash) values (?1, ?2, ?3, ?4)
                        on conflict (caller, path, key) do update
                           set body_hash = excluded.body_hash, status = null, headers = null, body = null,
                               created_at = now()
                         where known.created_at < now() - interval '24 hours'""")
                .setParameter(1, caller)
                .setParameter(2, path)
                .setParameter(3, key)
                .setParameter(4, bodyHash)
                .executeUpdate();
        if (inserted == 1) {
            return null;
        }
        var row = (Object[]) database.createNativeQuery("""
                        select body_hash, status, cast(headers as text), body from idempotency_key
                         where caller = ?1 and path = ?2 and key = ?3""")
                .setParameter(1, caller)
                .setParameter(2, path)
                .setParameter(3, key)
                .getSingleResult();
        if (!MessageDigest.isEqual((byte[]) row[0], bodyHash)) {
            throw new IdempotencyKeyReused();
        }
        return new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3]);
    }

    void keep(UUID caller, String path, UUID key, int status, String headers, String body) {
        database.createNativeQuery("""
                        update idempotency_key set status = ?4, headers = cast(?5 as jsonb), body = ?6
                         where caller = ?1 and path = ?2 and key = ?3""")
                .setParameter(1, caller)
                .setParameter(2, path)
                .setParameter(3, key)
                .setParameter(4, status)
                .setParameter(5, headers)
                .setParameter(6, body)
                .executeUpdate();
    }
}
