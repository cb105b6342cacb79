package lv.viis.access.deciding.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.weighing.NewDecision.Outcome;
import lv.viis.access.deciding.weighing.Submission;

/**
 * The ministry decided on every line of a version of an application; registration closes the application with it.
 *
 * @param policyVersionId the policy that decided straight through, null if officers did
 * @param factsSha256 of the facts that were seen, kept with the decision
 */
record AccessApplicationDecided(
        UUID decisionId,
        UUID applicationId,
        long applicationVersion,
        Instant decidedAt,
        UUID policyVersionId,
        String factsSha256,
        List<DecidedLine> lines) {

    /** The lines stand in the order in which they were asked. */
    static AccessApplicationDecided of(Decision decision, Submission asked) {
        return new AccessApplicationDecided(
                decision.id,
                asked.applicationId(),
                asked.version(),
                decision.decidedAt,
                decision.policyVersionId,
                decision.factsSha256,
                asked.lines().stream()
                        .flatMap(line -> decision.lines.stream()
                                .filter(decided -> decided.lineId().equals(line.lineId()))
                                .map(DecidedLine::of))
                        .toList());
    }

    /** The outcome of one line; grant and days are null if it was rejected, the days also for what never began. */
    record DecidedLine(
            UUID lineId, Outcome outcome, UUID grantId, LocalDate validFrom, LocalDate lastDay, String reasonCode) {

        static DecidedLine of(Decision.Line line) {
            var valid = line.valid();
            return new DecidedLine(
                    line.lineId(),
                    line.outcome(),
                    line.grantId(),
                    valid == null ? null : valid.from(),
                    valid == null ? null : valid.lastDay(),
                    line.reasonCode());
        }
    }
}
