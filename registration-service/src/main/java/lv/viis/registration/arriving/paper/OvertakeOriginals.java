package lv.viis.registration.arriving.paper;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.TryItems;

/** Takes originals off the clerks' list that nobody needs any more: the letter was signed, or the application ended. */
@ApplicationScoped
@AsJob
class OvertakeOriginals {

    private static final int BATCH = 500;

    private final PaperOriginals originals;
    private final TryItems items;

    OvertakeOriginals(PaperOriginals originals, TryItems items) {
        this.originals = originals;
        this.items = items;
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void overtake() {
        var now = Moment.now();
        items.each("paper-original", BATCH, after -> originals.overtaken(after, BATCH), now, id -> {
            var original = originals.locked(id);
            if (original.state == PaperOriginal.State.RECEIVED) {
                original.overtake(now);
            }
        });
    }
}
