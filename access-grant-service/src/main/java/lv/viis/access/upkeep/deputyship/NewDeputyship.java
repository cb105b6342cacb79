package lv.viis.access.upkeep.deputyship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.text.Code;

/**
 * Whom the caller appoints, for what and for how long.
 *
 * @param deputyId a colleague who holds a grant through the same employer
 * @param grantIds which of the caller's own grants, all through one employer
 * @param from the first day, date of Europe/Riga, not before today
 * @param lastDay the last day, included
 */
record NewDeputyship(
        @NotNull UUID deputyId,
        @NotEmpty @Size(max = 50) Set<@NotNull UUID> grantIds,
        @NotNull LocalDate from,
        @NotNull LocalDate lastDay,
        @NotNull @Valid Basis basis) {

    /** The order by which the one stands in for the other (D10). */
    record Basis(
            @NotBlank @Size(max = 100) @Code String number,
            @NotNull @PastOrPresent LocalDate date) {}
}
