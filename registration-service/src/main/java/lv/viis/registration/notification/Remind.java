package lv.viis.registration.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import lv.viis.registration.accessapplication.AccessApplications;
import lv.viis.registration.employment.LeaverNotices;
import lv.viis.registration.knowngrant.KnownGrants;
import org.jboss.logging.Logger;

/**
 * Reminds people of days that come near. It asks what is near, not what became so since the last run: a run that was
 * missed loses nobody, and a second one tells nothing twice (each reminder has its once-key).
 */
@ApplicationScoped
class Remind {

    private static final Logger LOG = Logger.getLogger(Remind.class);
    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
    private static final int BATCH = 500;

    private final AccessApplications applications;
    private final KnownGrants grants;
    private final LeaverNotices leaverNotices;
    private final WriteReminder writeReminder;
    private final NotificationConfig config;

    Remind(
            AccessApplications applications,
            KnownGrants grants,
            LeaverNotices leaverNotices,
            WriteReminder writeReminder,
            NotificationConfig config) {
        this.applications = applications;
        this.grants = grants;
        this.leaverNotices = leaverNotices;
        this.writeReminder = writeReminder;
        this.config = config;
    }

    @Scheduled(
            every = "${viis.registration.notification.reminder-interval:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        remind(Instant.now());
    }

    void remind(Instant now) {
        var today = LocalDate.ofInstant(now, RIGA);
        // Between two marks only the nearer one is told of: who comes late into the list is reminded once.
        var from = now;
        for (var before : nearestFirst(config.deadlineReminders())) {
            var since = from;
            var until = now.atZone(RIGA).plus(before).toInstant();
            each(
                    after -> applications.dueBetween(since, until, after, BATCH),
                    id -> writeReminder.ofDeadline(id, before));
            from = until.plusNanos(1000);
        }
        var first = today;
        for (var before : nearestFirst(config.grantReminders())) {
            var since = first;
            var until = today.plus(before);
            each(
                    after -> grants.endingBetween(since, until, after, BATCH),
                    id -> writeReminder.ofGrant(id, before, now));
            first = until.plusDays(1);
        }
        each(after -> leaverNotices.givenSince(now.minus(Duration.ofDays(2)), after, BATCH), writeReminder::ofLeaver);
    }

    private static List<Period> nearestFirst(List<Period> marks) {
        return marks.stream()
                .sorted(Comparator.comparing(Period::toTotalMonths).thenComparing(Period::getDays))
                .toList();
    }

    /** Each in a transaction of its own (A22). */
    private static void each(Function<UUID, List<UUID>> page, Consumer<UUID> write) {
        var after = new UUID(0, 0);
        while (true) {
            var last = after;
            var ids = QuarkusTransaction.requiringNew().call(() -> page.apply(last));
            for (var id : ids) {
                try {
                    QuarkusTransaction.requiringNew().run(() -> write.accept(id));
                } catch (RuntimeException e) {
                    LOG.errorf(e, "A reminder about %s could not be written; it is tried again", id);
                }
            }
            if (ids.size() < BATCH) {
                return;
            }
            after = ids.get(ids.size() - 1);
        }
    }
}
