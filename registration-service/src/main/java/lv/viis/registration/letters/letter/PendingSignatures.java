package lv.viis.registration.letters.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;
import lv.viis.registration.ground.document.Documents;

/** The signed files that wait for a verdict, one a letter. */
@ApplicationScoped
class PendingSignatures implements PanacheRepositoryBase<PendingSignature, UUID>, SealedColumns {

    /** One that a replica has taken on. */
    record Claim(UUID letterId, int attempt) {}

    private final SealedBox sealedBox;
    private final LetterConfig config;

    PendingSignatures(SealedBox sealedBox, LetterConfig config) {
        this.sealedBox = sealedBox;
        this.config = config;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("pending_signature", "sealed", "'pending_signature:' || letter_id"));
    }

    /** Nobody else changes it until this transaction ends; null if there is none. */
    PendingSignature locked(UUID letterId) {
        return findById(letterId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The same file that waits already keeps its place; another one takes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    PendingSignature put(UUID letterId, byte[] file, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into pending_signature (letter_id, state, sha256, sealed, received_at, retried_until, next_attempt_at)
                        values (:letter, 'WAITING', :sha256, :sealed, :now, :until, :next)
                        on conflict (letter_id) do update
                           set state = 'WAITING', sha256 = excluded.sha256, sealed = excluded.sealed, refusal = null,
                               received_at = excluded.received_at, retried_until = excluded.retried_until,
                               next_attempt_at = excluded.next_attempt_at,
                               attempts = pending_signature.attempts + 1
                         where pending_signature.sha256 <> excluded.sha256 or pending_signature.state = 'REFUSED'""")
                .setParameter("letter", letterId)
                .setParameter("sha256", Documents.sha256(file))
                .setParameter("sealed", sealedBox.seal(file, PendingSignature.context(letterId)))
                .setParameter("now", now)
                .setParameter("until", now.plus(config.retryFor()))
                .setParameter("next", now.plus(config.retryInterval()))
                .executeUpdate();
        return find("letterId", letterId).singleResult();
    }

    /** What is due, for this replica only until the lease ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    @SuppressWarnings("unchecked")
    List<Claim> claim(Instant now, Instant leased, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        update pending_signature set attempts = attempts + 1, next_attempt_at = :leased
                         where letter_id in (select letter_id from pending_signature
                                              where state = 'WAITING' and next_attempt_at <= :now
                                              order by next_attempt_at limit :most for update skip locked)
                        returning letter_id, attempts""", Claim.class)
                .setParameter("leased", leased)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    byte[] file(PendingSignature pending) {
        return sealedBox.open(pending.sealed, PendingSignature.context(pending.letterId));
    }

    /** The letter is proved: whatever waited for it need not be judged any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    void drop(UUID letterId) {
        delete("letterId", letterId);
    }
}
