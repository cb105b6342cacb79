package lv.viis.access.ledger.ledger;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.Base64;
import java.util.UUID;
import lv.viis.access.ledger.ledger.Roots.Root;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.job.OnlyReplica;
import org.jboss.logging.Logger;

/** Has a root that waits time-stamped, and publishes it. */
@ApplicationScoped
@AsJob
class StampRoots {

    private static final Logger LOG = Logger.getLogger(StampRoots.class);

    private final EntityManager database;
    private final EventLog events;
    private final Roots roots;
    private final TimeStamps stamps;
    private final PublishFile publishFile;
    private final LedgerConfig config;
    private final Authorities authorities;
    private final OnlyReplica replica;

    StampRoots(
            EntityManager database,
            EventLog events,
            Roots roots,
            TimeStamps stamps,
            PublishFile publishFile,
            LedgerConfig config,
            OnlyReplica replica) {
        this.database = database;
        this.events = events;
        this.roots = roots;
        this.stamps = stamps;
        this.publishFile = publishFile;
        this.config = config;
        this.authorities = config.tsaCertificates().map(StampRoots::read).orElse(null);
        this.replica = replica;
    }

    /** Read at the start: a file that is missing must not be noticed by the first night. */
    void atStart(@Observes StartupEvent started) {
        if (config.tsaUrl().isPresent() && authorities == null) {
            LOG.warn("Any time stamping unit is taken: viis.access.ledger.tsa-certificates is not set");
        }
    }

    private static Authorities read(Path pem) {
        try {
            return Authorities.read(pem);
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException("viis.access.ledger.tsa-certificates cannot be read: " + e.getMessage());
        }
    }

    /**
     * @return whether it was stamped; false if it is already, no authority is configured, or another replica is at it
     * @throws IOException if the authority does not answer or the file cannot be written: the root goes on waiting
     */
    @Transactional(rollbackOn = Exception.class)
    boolean stamp(Root waiting) throws IOException {
        if (config.tsaUrl().isEmpty() || !replica.isAt("ledger-stamp") || !roots.isUnstamped(waiting.number())) {
            return false;
        }
        var sha256 = Hashes.sha256(waiting.document());
        var token = stamps.stamp(sha256, config.tsaUrl().get(), config.tsaTimeout());
        var proven = TimeStamps.check(token, sha256);
        if (authorities != null && !authorities.vouchFor(proven)) {
            throw new IOException("the time stamp is of " + proven.unit().getSubjectX500Principal()
                    + ", for whom viis.access.ledger.tsa-certificates does not vouch");
        }
        var stampedAt = proven.at();
        database.createNativeQuery("insert into ledger_time_stamp (root_number, token, stamped_at) values (?1, ?2, ?3)")
                .setParameter(1, waiting.number())
                .setParameter(2, token)
                .setParameter(3, stampedAt)
                .executeUpdate();
        var published = new LedgerRootPublished(
                waiting.number(),
                waiting.day(),
                waiting.document(),
                Hashes.hex(sha256),
                Base64.getEncoder().encodeToString(token),
                stampedAt);
        var aggregate = UUID.nameUUIDFromBytes(("ledger root " + waiting.number()).getBytes(StandardCharsets.US_ASCII));
        events.append(LedgerRootPublished.TOPIC, Long.toString(waiting.number()), aggregate, 1, published);
        publishFile.write(published, roots.heads(waiting.number()));
        return true;
    }
}
