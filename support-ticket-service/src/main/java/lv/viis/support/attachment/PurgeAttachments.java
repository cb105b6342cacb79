package lv.viis.support.attachment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.OnlyReplica;
import org.jboss.logging.Logger;

/** Deletes the attachments of tickets that were resolved long ago: they may show children's data and are no evidence. */
@ApplicationScoped
@AsJob
class PurgeAttachments {

    private static final Logger LOG = Logger.getLogger(PurgeAttachments.class);

    /** A run's transaction stays short; what is left is the next run's. */
    private static final int MOST_OF_A_RUN = 500;

    private final Attachments attachments;
    private final OnlyReplica replica;
    private final int daysKept;

    /** @param daysKept days from the resolution of a ticket on, 90 by D26 */
    PurgeAttachments(Attachments attachments, OnlyReplica replica, AttachmentSettings settings) {
        this.attachments = attachments;
        this.replica = replica;
        this.daysKept = settings.attachmentDaysKept();
    }

    @Scheduled(every = "1h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void run() {
        var purged = purge(Moment.now());
        if (purged > 0) {
            LOG.infof("%d attachments of tickets resolved %d days ago were purged", purged, daysKept);
        }
    }

    /** @return how many were purged; 0 also if another replica is at it */
    @Transactional
    int purge(Instant now) {
        if (!replica.isAt("purge-attachments")) {
            return 0;
        }
        return attachments.purge(now.minus(Duration.ofDays(daysKept)), MOST_OF_A_RUN);
    }
}
