package lv.viis.registration.arriving.mail;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;
import lv.viis.chassis.problem.NotFound;

/** The mails that came in. */
@ApplicationScoped
class Mails implements PanacheRepositoryBase<Mail, UUID>, SealedColumns {

    private final SealedBox sealedBox;

    Mails(SealedBox sealedBox) {
        this.sealedBox = sealedBox;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("mail", "sealed", "'mail:' || encode(identity, 'hex')"));
    }

    Mail get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("mail"));
    }

    /** Nobody else changes it until this transaction ends. */
    Mail locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("mail"));
    }

    /** The message as it came; {@link NotFound} once it is forgotten. */
    byte[] raw(UUID id) {
        var mail = get(id);
        if (mail.sealed == null) {
            throw new NotFound("message");
        }
        return sealedBox.open(mail.sealed, Mail.context(mail.identity));
    }

    /** Oldest first; null leaves the filter out. */
    List<Mail> list(Mail.State state, UUID after, int rows) {
        var values = new HashMap<String, Object>(Map.of("after", after));
        if (state != null) {
            values.put("state", state);
        }
        return find("id > :after" + (state == null ? "" : " and state = :state") + " order by id", values)
                .page(0, rows)
                .list();
    }

    List<MailFinding> findings(UUID mailId) {
        return getEntityManager()
                .createQuery("from MailFinding f where f.mailId = :mail order by f.id", MailFinding.class)
                .setParameter("mail", mailId)
                .getResultList();
    }

    void add(MailFinding finding) {
        getEntityManager().persist(finding);
    }

    /** How many mails from the bucket's senders were answered, of those that came since. */
    long answered(int bucket, Instant since) {
        return count("answered and senderBucket = ?1 and takenInAt > ?2", bucket, since);
    }

    /** Takes it on if it is due and nobody else has it, until the lease ends; null if not. */
    ProcessMail.Claim claim(UUID id, Instant now, Instant leased) {
        return (ProcessMail.Claim) getEntityManager()
                .createNativeQuery("""
                        update mail set attempts = attempts + 1, next_attempt_at = :leased
                         where id = (select id from mail where id = :id and state = 'RECEIVED'
                                        and next_attempt_at <= :now for update skip locked)
                        returning id, attempts""", ProcessMail.Claim.class)
                .setParameter("id", id)
                .setParameter("leased", leased)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** @return whether the claim still held */
    boolean renew(ProcessMail.Claim claim, Instant leased) {
        return update(
                        "nextAttemptAt = ?1 where id = ?2 and state = RECEIVED and attempts = ?3",
                        leased,
                        claim.id(),
                        claim.attempt())
                == 1;
    }

    /** What was settled before, without the message from now on, except questions that are still to be passed on. */
    int forget(Instant until) {
        return update("sealed = null where sealed is not null and not toQuestions and settledAt < ?1", until);
    }

    List<UUID> due(Instant now, int rows) {
        return getEntityManager()
                .createQuery(
                        "select m.id from Mail m where m.state = RECEIVED and m.nextAttemptAt <= :now"
                                + " order by m.nextAttemptAt",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(rows)
                .getResultList();
    }

    /** Questions that are not in their folder yet; what was refused comes again behind what was not tried. */
    List<UUID> toQuestions(Instant now, int rows) {
        return getEntityManager()
                .createQuery(
                        "select m.id from Mail m where m.toQuestions and m.sealed is not null"
                                + " and m.nextAttemptAt <= :now order by m.nextAttemptAt, m.id",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(rows)
                .getResultList();
    }
}
