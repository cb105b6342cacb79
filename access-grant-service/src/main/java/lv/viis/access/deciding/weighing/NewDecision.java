package lv.viis.access.deciding.weighing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.weighing.Submission.AskedLine;
import lv.viis.chassis.problem.Violation;
import lv.viis.chassis.text.FreeText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision on every line.
 *
 * @param applicationVersion the version on which the officer decides
 */
public record NewDecision(
        @NotNull Long applicationVersion,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid LineDecision> lines) {

    /** What comes of one line. */
    @Schema(name = "LineOutcome")
    public enum Outcome {
        GRANTED,
        REJECTED
    }

    /**
     * The decision on one line.
     *
     * @param validFrom the first day, not before the one asked; by default that one, but never before today; left out
     *     where a right ends
     * @param lastDay the last day, not after the one asked; by default that one
     * @param reasonCode why, as a code in capitals; it is told to others
     * @param text why, in words for the applicant; it stays here
     */
    public record LineDecision(
            @NotNull UUID lineId,
            @NotNull Outcome outcome,
            LocalDate validFrom,
            LocalDate lastDay,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "{viis.code-in-capitals}")
            String reasonCode,

            @Size(max = 2000) @FreeText String text) {

        /** @throws PeriodNotAllowed if a right that ends would be put off, or would begin */
        void requireEndOf(AskedLine asked) {
            var faults = new ArrayList<Violation>();
            if (validFrom != null) {
                faults.add(new Violation(
                        "validFrom", "body", "has no meaning where a right ends", "nav nozīmes, ja tiesības beidzas"));
            }
            if (lastDay != null && lastDay.isAfter(asked.lastDay())) {
                faults.add(new Violation("lastDay", "body", "is after the day that was asked", "ir pēc lūgtās dienas"));
            }
            if (!faults.isEmpty()) {
                throw new PeriodNotAllowed(faults);
            }
        }
    }
}
