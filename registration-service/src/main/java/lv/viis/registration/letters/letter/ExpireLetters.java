package lv.viis.registration.letters.letter;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.TryItems;

/** Lets letters that nobody signed in time expire; one whose original came on paper waits for its clerks. */
@ApplicationScoped
@AsJob
class ExpireLetters {

    private static final int BATCH = 500;

    private final Letters letters;
    private final TryItems items;

    ExpireLetters(Letters letters, TryItems items) {
        this.letters = letters;
        this.items = items;
    }

    @Scheduled(
            every = "${viis.registration.letter.expire-interval:10m}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        expire(Moment.now());
    }

    /** Each in a transaction of its own, and locked, so that a signature that comes just now is not lost. */
    void expire(Instant now) {
        items.each(
                "letter-expiry",
                BATCH,
                after -> letters.ranOut(now, after, BATCH),
                now,
                id -> letters.locked(id).filter(letter -> letter.isExpired(now)).ifPresent(Letter::expire));
    }
}
