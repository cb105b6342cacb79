package lv.viis.access.upkeep.recertification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.DueRows;
import lv.viis.chassis.job.RunItems;

/** Carries campaigns on: reminds heads, suspends what was not confirmed, and ends what was not either in the grace. */
@ApplicationScoped
@AsJob
class RunRecertifications {

    /** What is held by the cap is not due before an officer releases it. */
    private static final DueRows ITEMS = new DueRows("recertification-item", "recertification_item", """
            d.state in ('WAITING', 'SUSPENDED') and exists (
                select from recertification r
                 where r.id = d.recertification_id
                   and (d.state = 'SUSPENDED' or r.released_at is not null
                        or (r.suspended + 1) * 100 <= r.count * r.cap_percent))""");

    private static final DueRows REMINDERS = new DueRows("recertification-reminder", "recertification_employer");

    private final RunItems items;
    private final AdvanceItem advanceItem;
    private final RemindEmployer remindEmployer;

    RunRecertifications(RunItems items, AdvanceItem advanceItem, RemindEmployer remindEmployer) {
        this.items = items;
        this.advanceItem = advanceItem;
        this.remindEmployer = remindEmployer;
    }

    @Scheduled(
            every = "${viis.access.recertification.interval:30s}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        run(Moment.now());
    }

    void run(Instant now) {
        items.run(ITEMS, now, item -> advanceItem.advance(item, now));
        items.run(REMINDERS, now, employer -> remindEmployer.remind(employer, now));
    }
}
