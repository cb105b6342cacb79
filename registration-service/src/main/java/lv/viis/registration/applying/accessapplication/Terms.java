package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import lv.viis.chassis.calendar.Riga;

/** By when each next step has to be done, counted in days of Europe/Riga. */
@ApplicationScoped
public class Terms {

    private final ApplicationConfig config;

    Terms(ApplicationConfig config) {
        this.config = config;
    }

    /** For the applicant and signers; then the application expires (12.2). */
    public Instant actionBy(Instant now) {
        return after(now, config.actionTime());
    }

    /** For a clerk. After it the application is overdue but does not expire, as only the ministry is late. */
    public Instant clerkBy(Instant now) {
        return after(now, config.clerkTime());
    }

    /** For the new head; then it closes as not confirmed (12.2). */
    public Instant confirmationBy(Instant now) {
        return after(now, config.confirmationTime());
    }

    /** For the ministry; then it is overdue. */
    public Instant decisionBy(Instant now) {
        return after(now, config.decisionTime());
    }

    /** What former applicants and former employers still read has to have ended after this, if it has ended. */
    public Instant formerApplicantReadsSince(Instant now) {
        return now.atZone(Riga.ZONE).minus(config.formerApplicantTime()).toInstant();
    }

    private static Instant after(Instant now, Period time) {
        return now.atZone(Riga.ZONE).plus(time).toInstant();
    }
}
