package lv.viis.access.upkeep.employmentcheck;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.job.DueRows;
import lv.viis.chassis.job.RunItems;
import org.jboss.logging.Logger;

/** Asks whenever the register has facts of a new day, and goes on with what followed; no answer means nothing is done. */
@ApplicationScoped
@AsJob
class RunEmploymentChecks {

    private static final Logger LOG = Logger.getLogger(RunEmploymentChecks.class);

    /** What a night's cap holds back is not due before an officer releases it. */
    private static final DueRows QUESTIONS = new DueRows("employment-question", "employment_question", """
            d.state <> 'WAITING' or exists (
                select from employment_check c
                 where c.id = d.check_id
                   and (c.released_at is not null or (c.suspended + 1) * 100 <= c.asked * c.cap_percent))""");

    private final EmploymentRegister register;
    private final AskEmployment askEmployment;
    private final AdvanceQuestion advanceQuestion;
    private final RunItems items;

    /** 1 while the register gives no answer that can be trusted. */
    private final AtomicInteger unavailable;

    RunEmploymentChecks(
            EmploymentRegister register,
            AskEmployment askEmployment,
            AdvanceQuestion advanceQuestion,
            RunItems items,
            MeterRegistry metrics) {
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
        items.run(QUESTIONS, now, question -> advanceQuestion.advance(question, now));
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
}
