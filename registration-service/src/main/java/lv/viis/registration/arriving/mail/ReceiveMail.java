package lv.viis.registration.arriving.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import lv.viis.chassis.crypto.SealedBox;
import lv.viis.registration.arriving.mail.Mail.Origin;
import lv.viis.registration.ground.document.Documents;
import org.hibernate.Session;

/** Takes a raw message in, once however often it comes, and looks into it. */
@ApplicationScoped
class ReceiveMail {

    /** @param isNew whether it had not come before */
    record Received(UUID id, boolean isNew) {}

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:\\s*(<[^>\\s]{1,900}>)");

    private final EntityManager database;
    private final SealedBox sealedBox;
    private final ProcessMail processMail;

    ReceiveMail(EntityManager database, SealedBox sealedBox, ProcessMail processMail) {
        this.database = database;
        this.sealedBox = sealedBox;
        this.processMail = processMail;
    }

    /** @param receivedAt when it came, perhaps long before it was fetched */
    Received receive(byte[] raw, Origin origin, Instant receivedAt, Instant now) {
        var received = QuarkusTransaction.requiringNew().call(() -> keep(raw, origin, receivedAt, now));
        processMail.process(received.id(), now);
        return received;
    }

    private Received keep(byte[] raw, Origin origin, Instant receivedAt, Instant now) {
        var identity = identity(raw);
        var inserted = database.unwrap(Session.class)
                .createNativeMutationQuery("""
                        insert into mail (identity, origin, sealed, state, next_attempt_at, received_at, taken_in_at)
                        values (:identity, :origin, :sealed, 'RECEIVED', :now, :received, :now)
                        on conflict (identity) do nothing""")
                .setParameter("identity", identity)
                .setParameter("origin", origin.name())
                .setParameter("sealed", sealedBox.seal(raw, Mail.context(identity)))
                .setParameter("received", receivedAt)
                .setParameter("now", now)
                .executeUpdate();
        var id = database.createQuery("select m.id from Mail m where m.identity = :identity", UUID.class)
                .setParameter("identity", identity)
                .getSingleResult();
        return new Received(id, inserted == 1);
    }

    /** Of Message-ID and body: copies that came by two ways differ only in what the ways wrote on top. */
    static byte[] identity(byte[] raw) {
        var bodyAt = bodyAt(raw);
        var id = MESSAGE_ID.matcher(new String(raw, 0, bodyAt, StandardCharsets.ISO_8859_1));
        if (!id.find()) {
            return Documents.sha256(raw);
        }
        var named = new ByteArrayOutputStream();
        named.writeBytes(id.group(1).getBytes(StandardCharsets.ISO_8859_1));
        // Trailing line ends come and go with the ways too.
        var end = raw.length;
        while (end > bodyAt && (raw[end - 1] == '\r' || raw[end - 1] == '\n')) {
            end--;
        }
        named.write(raw, bodyAt, end - bodyAt);
        return Documents.sha256(named.toByteArray());
    }

    private static int bodyAt(byte[] raw) {
        for (var i = 0; i < raw.length - 1; i++) {
            if (raw[i] == '\n' && (raw[i + 1] == '\n' || raw[i + 1] == '\r')) {
                return i + 1;
            }
        }
        return raw.length;
    }
}
