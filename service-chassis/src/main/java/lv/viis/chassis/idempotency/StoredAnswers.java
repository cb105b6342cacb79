package lv.viis.chassis.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;
import lv.viis.chassis.row.Rows;
import org.hibernate.Session;

/** The table of answers by caller, path and key; sealed, since an answer may hold a person's data. */
@ApplicationScoped
class StoredAnswers implements SealedColumns {

    record Answer(int status, String headers, String body) {}

    private record Kept(byte[] bodyHash, int status, String headers, byte[] sealedBody) {}

    private final EntityManager database;
    private final SealedBox sealedBox;

    StoredAnswers(EntityManager database, SealedBox sealedBox) {
        this.database = database;
        this.sealedBox = sealedBox;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(
                new SealedColumn("idempotency_key", "sealed_body", "'answer:' || caller || ' ' || path || ' ' || key"));
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
                           set body_hash = excluded.body_hash, status = null, headers = null, sealed_body = null,
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
        var kept = Rows.of(
                (Tuple) database.createNativeQuery("""
                        select body_hash, status, cast(headers as text) as headers, sealed_body from idempotency_key
                         where caller = ?1 and path = ?2 and key = ?3""", Tuple.class)
                        .setParameter(1, caller)
                        .setParameter(2, path)
                        .setParameter(3, key)
                        .getSingleResult(),
                Kept.class);
        if (!MessageDigest.isEqual(kept.bodyHash(), bodyHash)) {
            throw new IdempotencyKeyReused();
        }
        return new Answer(kept.status(), kept.headers(), open(kept.sealedBody(), context(caller, path, key)));
    }

    void keep(UUID caller, String path, UUID key, int status, String headers, String body) {
        database.unwrap(Session.class)
                .createNativeMutationQuery("""
                        update idempotency_key set status = ?4, headers = cast(?5 as jsonb), sealed_body = ?6
                         where caller = ?1 and path = ?2 and key = ?3""")
                .setParameter(1, caller)
                .setParameter(2, path)
                .setParameter(3, key)
                .setParameter(4, status)
                .setParameter(5, headers)
                .setParameter(6, seal(body, context(caller, path, key)), byte[].class)
                .executeUpdate();
    }

    private byte[] seal(String body, String context) {
        return body == null ? null : sealedBox.seal(body.getBytes(StandardCharsets.UTF_8), context);
    }

    private String open(byte[] sealed, String context) {
        return sealed == null ? null : new String(sealedBox.open(sealed, context), StandardCharsets.UTF_8);
    }

    private static String context(UUID caller, String path, UUID key) {
        return "answer:" + caller + " " + path + " " + key;
    }
}
