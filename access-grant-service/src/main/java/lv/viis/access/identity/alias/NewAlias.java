package lv.viis.access.identity.alias;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.text.Code;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an officer states: that an id is another one of a person's.
 *
 * @param aliasId the id that follows from the other personal code, as a rule the new one
 * @param personId the id under which the person is known and stays known
 */
record NewAlias(
        @NotNull UUID aliasId,
        @NotNull UUID personId,
        @NotNull @Valid Evidence evidence) {

    /**
     * On what it rests.
     *
     * @param kind as a code in capitals, such as PERSON_REGISTER_NOTICE
     * @param number the document's reference number, never a personal code
     * @param date the document's date
     */
    @Schema(name = "AliasEvidence")
    record Evidence(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "{viis.code-in-capitals}")
            String kind,

            @NotNull
            @Size(min = 1, max = 100)
            @Code
            @Pattern(regexp = "(?!.*\\d{6} ?-? ?\\d{5}).*\\S.*", message = "{viis.reference-number}")
            String number,

            @NotNull @PastOrPresent LocalDate date) {}
}
