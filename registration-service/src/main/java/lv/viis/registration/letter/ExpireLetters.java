package lv.viis.registration.letter;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets letters that nobody signed in time expire; one whose original came on paper waits for its clerks. */
@ApplicationScoped
class ExpireLetters {

    private static final Logger LOG = Logger.getLogger(ExpireLetters.class);
    private static final int BATCH = 500;

    private final Letters letters;

    ExpireLetters(Letters letters) {
        this.letters = letters;
    }

    @Scheduled(
            every = "${viis.registration.letter.expire-interval:10m}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        expire(Instant.now());
    }

    /** Each in a transaction of its own, and locked, so that a signature that comes just now is not lost. */
    void expire(Instant now) {
        var after = new UUID(0, 0);
        while (true) {
            var last = after;
            var ids = QuarkusTransaction.requiringNew().call(() -> letters.ranOut(now, last, BATCH));
            for (var id : ids) {
                try {
                    QuarkusTransaction.requiringNew()
                            .run(() -> letters.locked(id)
                                    .filter(letter -> letter.isExpired(now))
                                    .ifPresent(Letter::expire));
                } catch (RuntimeException e) {
                    LOG.errorf(e, "Letter %s could not expire; it is tried again", id);
                }
            }
            if (ids.size() < BATCH) {
                return;
            }
            after = ids.get(ids.size() - 1);
        }
    }
}
