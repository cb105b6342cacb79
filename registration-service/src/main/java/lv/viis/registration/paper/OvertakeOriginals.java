package lv.viis.registration.paper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Takes originals off the clerks' list that nobody needs any more: the letter was signed, or the application ended. */
@ApplicationScoped
class OvertakeOriginals {

    private final PaperOriginals originals;

    OvertakeOriginals(PaperOriginals originals) {
        this.originals = originals;
    }

    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void overtake() {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        for (var id : QuarkusTransaction.requiringNew().call(originals::overtaken)) {
            QuarkusTransaction.requiringNew().run(() -> {
                var original = originals.locked(id);
                if (original.state == PaperOriginal.State.RECEIVED) {
                    original.overtake(now);
                }
            });
        }
    }
}
