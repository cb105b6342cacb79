package lv.viis.access.deciding.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.text.FreeText;

/**
 * A decision on every line.
 *
 * @param applicationVersion the version on which the officer decides
 */
record NewDecision(
        @NotNull Long applicationVersion,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid LineDecision> lines) {

    /**
     * The decision on one line.
     *
     * @param validFrom the first day, not before the one asked; by default that one, but never before today; left out
     *     where a right ends
     * @param lastDay the last day, not after the one asked; by default that one
     * @param reasonCode why, as a code in capitals; it is told to others
     * @param text why, in words for the applicant; it stays here
     */
    record LineDecision(
            @NotNull UUID lineId,
            @NotNull Decision.Outcome outcome,
            LocalDate validFrom,
            LocalDate lastDay,

            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "must be a code in capitals, as DUTY_CONFIRMED")
            String reasonCode,

            @Size(max = 2000) @FreeText String text) {}
}
