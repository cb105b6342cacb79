package lv.viis.registration.arriving.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.TryItems;

/** Looks again into mails that could not be judged yet, or whose replica died over them; forgets old ones. */
@ApplicationScoped
@AsJob
class ProcessWaitingMails {

    private static final int BATCH = 50;

    private final Mails mails;
    private final ProcessMail processMail;
    private final MailConfig config;
    private final TryItems items;

    ProcessWaitingMails(Mails mails, ProcessMail processMail, MailConfig config, TryItems items) {
        this.mails = mails;
        this.processMail = processMail;
        this.config = config;
        this.items = items;
    }

    @Scheduled(every = "1m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void process() {
        process(Moment.now());
    }

    void process(Instant now) {
        var from = System.nanoTime();
        QuarkusTransaction.requiringNew()
                .call(() -> mails.due(now, BATCH))
                // The last ones of many begin later.
                .forEach(id -> items.one(
                        "waiting-mail",
                        id,
                        now,
                        () -> processMail.process(id, now.plusNanos(System.nanoTime() - from))));
    }

    @Scheduled(every = "1h", delayed = "3m")
    void forget() {
        forget(Moment.now());
    }

    int forget(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> mails.forget(now.minus(config.keep())));
    }
}
