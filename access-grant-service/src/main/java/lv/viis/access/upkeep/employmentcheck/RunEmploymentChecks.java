package lv.viis.access.upkeep.employmentcheck;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import lv.viis.access.ground.job.RunItems;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import org.jboss.logging.Logger;

/** Asks whenever the register has facts of a new day, and goes on with what followed; no answer means nothing is done. */
@ApplicationScoped
class RunEmploymentChecks {

    private static final Logger LOG = Logger.getLogger(RunEmploymentChecks.class);

    private final EntityManager database;
    private final EmploymentRegister register;
    private final AskEmployment askEmployment;
    private final AdvanceQuestion advanceQuestion;
    private final RunItems items;

    /** 1 while the register gives no answer that can be trusted. */
    private final AtomicInteger unavailable;

    RunEmploymentChecks(
            EntityManager database,
            EmploymentRegister register,
            AskEmployment askEmployment,
            AdvanceQuestion advanceQuestion,
            RunItems items,
            MeterRegistry metrics) {
        this.database = database;
        this.register = register;
        this.askEmployment = askEmployment;
        this.advanceQuestion = advanceQuestion;
        this.items = items;
        this.unavailable = metrics.gauge("viis.employment.register.unavailable", new AtomicInteger());
    }

    @Scheduled(
            every = "${viis.access.employment.interval:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        run(Moment.now());
    }

    void run(Instant now) {
        ask(now);
        items.run(
                "employment-question",
                () -> due(now),
                question -> advanceQuestion.advance(question, now),
                this::putOff);
    }

    private void ask(Instant now) {
        try {
            register.read(Riga.day(now)).ifPresent(facts -> {
                if (askEmployment.ask(facts, now)) {
                    LOG.infof("Employments were checked with the facts of %s", facts.asOf());
                }
            });
            unavailable.set(0);
        } catch (EmploymentRegisterUnavailable e) {
            unavailable.set(1);
            LOG.errorf("The employment register is unavailable, nothing is done: %s", e.getMessage());
        }
    }

    /** What a night's cap holds back is not due before an officer releases it. */
    @SuppressWarnings("unchecked")
    private List<UUID> due(Instant now) {
        return database.createNativeQuery("""
                        select q.id from employment_question q join employment_check c on c.id = q.check_id
                         where q.next_attempt_at <= ?1
                           and (q.state <> 'WAITING' or c.released_at is not null
                                or (c.suspended + 1) * 100 <= c.asked * c.cap_percent)
                         order by q.next_attempt_at, q.id""", UUID.class)
                .setParameter(1, now)
                .setMaxResults(RunItems.BATCH)
                .getResultList();
    }

    private void putOff(UUID question) {
        database.createNativeQuery("""
                        update employment_question
                           set attempts = attempts + 1,
                               next_attempt_at = now() + least(attempts + 1, 30) * interval '1 minute'
                         where id = ?1 and next_attempt_at is not null""").setParameter(1, question).executeUpdate();
    }
}
