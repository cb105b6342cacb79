package lv.viis.registration.arriving.batch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.text.Code;
import lv.viis.chassis.text.FreeText;
import lv.viis.registration.applying.accessapplication.ApplicationKind;
import lv.viis.registration.applying.accessapplication.NewAccessApplication;
import lv.viis.registration.applying.accessapplication.NewAccessApplication.NewApplicant;
import lv.viis.registration.applying.accessapplication.NewAccessApplication.NewEmployee;
import lv.viis.registration.applying.accessapplication.NewAccessApplication.NewEmployment;
import lv.viis.registration.applying.accessapplication.NewAccessApplication.NewLine;

/**
 * What a head asks for many employees at once. All days are dates of Europe/Riga and inclusive.
 *
 * @param kind GRANT if left out; the same for all
 * @param employerId the organisation that the caller heads
 * @param basisNumber number of the basis document, such as an order (D10), as in a single application
 * @param basisDate its date
 * @param applicant the caller, as the letters name them
 * @param employees for whom access is asked, each person once, at most 200
 */
record NewBatch(
        ApplicationKind kind,
        @NotNull UUID employerId,

        @NotBlank @Size(max = 40) @Code @Pattern(regexp = NewAccessApplication.BASIS_NUMBER)
        String basisNumber,

        @NotNull LocalDate basisDate,
        @NotNull @Valid NewApplicant applicant,
        @NotEmpty @Size(max = 200) List<@NotNull @Valid NewEntry> employees) {

    /**
     * @param duty the duty that needs access to the system
     * @param employment with that employer
     * @param lines a role on an object each, at most 20
     */
    record NewEntry(
            @NotNull @Valid NewEmployee employee,
            @NotNull @Valid NewEmployment employment,

            @NotBlank @Size(max = 1000) @FreeText(printed = true)
            String duty,

            @NotEmpty @Size(max = 20) List<@NotNull @Valid NewLine> lines) {}

    NewAccessApplication application(NewEntry entry) {
        return new NewAccessApplication(
                kind,
                employerId,
                basisNumber,
                basisDate,
                entry.duty(),
                applicant,
                entry.employee(),
                entry.employment(),
                entry.lines());
    }
}
