package lv.viis.registration.arriving.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;
import lv.viis.chassis.problem.NotFound;

/** The mails that came in. */
@ApplicationScoped
class Mails implements SealedColumns {

    private final EntityManager database;
    private final SealedBox sealedBox;

    Mails(EntityManager database, SealedBox sealedBox) {
        this.database = database;
        this.sealedBox = sealedBox;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("mail", "sealed", "'mail:' || encode(identity, 'hex')"));
    }

    Mail get(UUID id) {
        return Optional.ofNullable(database.find(Mail.class, id)).orElseThrow(() -> new NotFound("mail"));
    }

    /** Nobody else changes it until this transaction ends. */
    Mail locked(UUID id) {
        return Optional.ofNullable(database.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("mail"));
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
        var query = database.createQuery(
                "from Mail m where m.id > :after" + (state == null ? "" : " and m.state = :state") + " order by m.id",
                Mail.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }

    List<MailFinding> findings(UUID mailId) {
        return database.createQuery("from MailFinding f where f.mailId = :mail order by f.id", MailFinding.class)
                .setParameter("mail", mailId)
                .getResultList();
    }

    List<UUID> due(Instant now, int rows) {
        return database.createQuery(
                        "select m.id from Mail m where m.state = RECEIVED and m.nextAttemptAt <= :now"
                                + " order by m.nextAttemptAt",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(rows)
                .getResultList();
    }

    /** Questions that are not in their folder yet; what was refused comes again behind what was not tried. */
    List<UUID> toQuestions(Instant now, int rows) {
        return database.createQuery(
                        "select m.id from Mail m where m.toQuestions and m.sealed is not null"
                                + " and m.nextAttemptAt <= :now order by m.nextAttemptAt, m.id",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(rows)
                .getResultList();
    }
}
