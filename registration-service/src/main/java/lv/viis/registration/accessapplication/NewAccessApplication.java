package lv.viis.registration.accessapplication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a head asks for. All days are dates of Europe/Riga and inclusive.
 *
 * @param employerId the organisation that the caller heads
 * @param basisNumber number of the basis document, such as an order (D10)
 * @param basisDate its date
 * @param duty the duty that needs access to the system
 * @param applicant the caller, as the letter names them
 * @param employee for whom access is asked
 * @param employment of the employee with that employer
 * @param lines a role on an object each, at most 20
 */
record NewAccessApplication(
        @NotNull UUID employerId,
        @NotBlank @Size(max = 100) @Pattern(regexp = PLAIN) String basisNumber,
        @NotNull LocalDate basisDate,
        @NotBlank @Size(max = 1000) @Pattern(regexp = TEXT) String duty,
        @NotNull @Valid NewApplicant applicant,
        @NotNull @Valid NewEmployee employee,
        @NotNull @Valid NewEmployment employment,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid NewLine> lines) {

    /** No control, format or unassigned characters: what cannot be printed cannot be in a letter. */
    static final String PLAIN = "\\P{C}*";

    static final String TEXT = "[\\P{C}\\n]*";

    /** @param post the head's post, as in the letter */
    record NewApplicant(
            @NotBlank @Size(max = 100) @Pattern(regexp = PLAIN)
            String givenName,

            @NotBlank @Size(max = 100) @Pattern(regexp = PLAIN)
            String surname,

            @NotBlank @Size(max = 200) @Pattern(regexp = PLAIN)
            String post) {

        @Override
        public String toString() {
            return "NewApplicant[hidden]";
        }
    }

    /**
     * @param personalCode {@code NNNNNN-NNNNN} of Latvia; printed in the letters, never answered again
     * @param email at work
     * @param phone at work, optional
     */
    record NewEmployee(
            @NotBlank @Size(max = 100) @Pattern(regexp = PLAIN)
            String givenName,

            @NotBlank @Size(max = 100) @Pattern(regexp = PLAIN)
            String surname,

            @NotBlank @Size(max = 20) String personalCode,

            @NotBlank @Size(max = 200) @Pattern(regexp = PLAIN)
            String post,

            @NotBlank @Size(max = 254) @Email String email,
            @Size(max = 30) @Pattern(regexp = "[+0-9 ()-]*") String phone) {

        @Override
        public String toString() {
            return "NewEmployee[hidden]";
        }
    }

    /** @param lastDay null for an employment without a term */
    record NewEmployment(@NotNull LocalDate from, LocalDate lastDay) {}

    /** @param objectId null for a role that holds for the country */
    record NewLine(
            @NotBlank @Size(max = 64) @Pattern(regexp = "[A-Z_]*")
            String role,

            UUID objectId,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate lastDay) {}
}
