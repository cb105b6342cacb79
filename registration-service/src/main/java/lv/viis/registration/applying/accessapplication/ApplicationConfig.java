package lv.viis.registration.applying.accessapplication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Limits of what can be applied for. */
@ConfigMapping(prefix = "viis.registration.application")
interface ApplicationConfig {

    /** How long after its first day a grant may last at most (D9), ISO 8601. */
    @WithDefault("P3Y")
    Period longestGrant();

    /** How long an application waits for its applicant or signers before it expires (12.2). */
    @WithDefault("P30D")
    Period actionTime();

    /** How long a clerk has for paper or a doubtful personal code before it is overdue. */
    @WithDefault("P7D")
    Period clerkTime();

    /** How long a new head has to confirm what the former one applied for (12.2), before it ends as NOT_CONFIRMED. */
    @WithDefault("P14D")
    Period confirmationTime();

    /**
     * How long who applied, and may do so no longer, goes on to read an application that has ended; and an employer a
     * person who has left. ISO 8601.
     */
    @WithDefault("P30D")
    Period formerApplicantTime();

    /** How long the ministry has for a decision before it is overdue; not above P60D (A9). */
    @WithDefault("P30D")
    Period decisionTime();

    /** How often applications are moved on by what has become known or due since; a duration. */
    @WithDefault("60s")
    String settleInterval();
}
