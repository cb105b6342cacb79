package lv.viis.registration.letters.notification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.job.TryItems;
import lv.viis.registration.applying.accessapplication.AccessApplications;
import lv.viis.registration.applying.employment.LeaverNotices;
import lv.viis.registration.known.knowngrant.KnownGrants;

/**
 * Reminds people of days that come near. It asks what is near, not what became so since the last run: a run that was
 * missed loses nobody, and a second one tells nothing twice (each reminder has its once-key).
 */
@ApplicationScoped
@AsJob
class Remind {

    private static final int BATCH = 500;

    private final AccessApplications applications;
    private final KnownGrants grants;
    private final LeaverNotices leaverNotices;
    private final WriteReminder writeReminder;
    private final NotificationConfig config;
    private final TryItems items;

    Remind(
            AccessApplications applications,
            KnownGrants grants,
            LeaverNotices leaverNotices,
            WriteReminder writeReminder,
            NotificationConfig config,
            TryItems items) {
        this.applications = applications;
        this.grants = grants;
        this.leaverNotices = leaverNotices;
        this.writeReminder = writeReminder;
        this.config = config;
        this.items = items;
    }

    @Scheduled(
            every = "${viis.registration.notification.reminder-interval:1h}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remind() {
        remind(Moment.now());
    }

    void remind(Instant now) {
        var today = Riga.day(now);
        // Between two marks only the nearer one is told of: who comes late into the list is reminded once.
        var from = now;
        for (var before : nearestFirst(config.deadlineReminders())) {
            var since = from;
            var until = now.atZone(Riga.ZONE).plus(before).toInstant();
            items.each(
                    "deadline-reminder",
                    BATCH,
                    after -> applications.dueBetween(since, until, after, BATCH),
                    now,
                    id -> writeReminder.ofDeadline(id, before, now));
            from = until.plusNanos(1000);
        }
        var first = today;
        for (var before : nearestFirst(config.grantReminders())) {
            var since = first;
            var until = today.plus(before);
            items.each(
                    "grant-reminder",
                    BATCH,
                    after -> grants.endingBetween(since, until, after, BATCH),
                    now,
                    id -> writeReminder.ofGrant(id, before, now));
            first = until.plusDays(1);
        }
        items.each(
                "leaver-reminder",
                BATCH,
                after -> leaverNotices.givenSince(now.minus(Duration.ofDays(2)), after, BATCH),
                now,
                id -> writeReminder.ofLeaver(id, now));
    }

    private static List<Period> nearestFirst(List<Period> marks) {
        return marks.stream()
                .sorted(Comparator.comparing(Period::toTotalMonths).thenComparing(Period::getDays))
                .toList();
    }
}
