package lv.viis.registration.letters.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;
import lv.viis.chassis.text.EmailAddresses;
import org.hibernate.Session;

/** Notes in the transaction of a change whom to tell of it; the mail goes out after the commit, by a job. */
@ApplicationScoped
public class QueueNotification implements SealedColumns {

    private final EntityManager database;
    private final SealedBox sealedBox;
    private final ObjectMapper json;

    QueueNotification(EntityManager database, SealedBox sealedBox, ObjectMapper json) {
        this.database = database;
        this.sealedBox = sealedBox;
        this.json = json;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("notification", "sealed", "'notification:' || once_key"));
    }

    /** Does nothing if the key was queued before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void queue(Notice notice, Instant now) {
        var deliverable = EmailAddresses.deliverable(notice.address()).isPresent();
        database.unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into notification (once_key, occasion, application_id, organisation_id, person_id, sealed, recipient_bucket, state,
                                                  next_attempt_at, fault, queued_at, settled_at)
                        values (:key, :occasion, :application, :organisation, :person, :sealed, :bucket, :state, :now, :fault, :now, :settled)
                        on conflict (once_key) do nothing""")
                .setParameter("key", notice.onceKey())
                .setParameter("occasion", notice.occasion().name())
                .setParameter("application", notice.applicationId(), UUID.class)
                .setParameter("organisation", notice.organisationId(), UUID.class)
                .setParameter("person", notice.personId(), UUID.class)
                .setParameter("sealed", deliverable ? seal(notice) : null, byte[].class)
                .setParameter("bucket", deliverable ? AddressBucket.of(notice.address()) : null, Integer.class)
                .setParameter(
                        "state", (deliverable ? Notification.State.WAITING : Notification.State.UNDELIVERABLE).name())
                .setParameter("now", now)
                .setParameter("fault", deliverable ? null : "NO_ADDRESS", String.class)
                .setParameter("settled", deliverable ? null : now, Instant.class)
                .executeUpdate();
    }

    private byte[] seal(Notice notice) {
        try {
            var content = new Notification.Content(notice.address(), notice.facts());
            return sealedBox.seal(json.writeValueAsBytes(content), Notification.context(notice.onceKey()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
