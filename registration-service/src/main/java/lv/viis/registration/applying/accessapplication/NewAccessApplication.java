package lv.viis.registration.applying.accessapplication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.identity.NotOfForm;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.text.Code;
import lv.viis.chassis.text.EmailAddress;
import lv.viis.chassis.text.FreeText;
import lv.viis.chassis.text.OneLine;

/**
 * What a head asks for. All days are dates of Europe/Riga and inclusive.
 *
 * @param kind GRANT if left out; CHANGE gives other days to live grants, REVOKE ends them
 * @param employerId the organisation that the caller heads
 * @param basisNumber number of the basis document, such as an order (D10): letters, digits, blanks, dots, slashes and
 *     hyphens, with a digit among them, or {@code b/n} for none; at most 40
 * @param basisDate its date
 * @param duty the duty that needs access to the system
 * @param applicant the caller, as the letter names them
 * @param employee for whom access is asked
 * @param employment of the employee with that employer
 * @param lines a role on an object each, at most 20
 */
public record NewAccessApplication(
        ApplicationKind kind,
        @NotNull UUID employerId,

        @NotBlank @Size(max = 40) @Code @Pattern(regexp = BASIS_NUMBER)
        String basisNumber,

        @NotNull LocalDate basisDate,

        @NotBlank @Size(max = 1000) @FreeText(printed = true)
        String duty,

        @NotNull @Valid NewApplicant applicant,
        @NotNull @Valid NewEmployee employee,
        @NotNull @Valid NewEmployment employment,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid NewLine> lines) {

    /** It travels in events, so no free text: what has no digit is a name or a word. The database asks the same. */
    public static final String BASIS_NUMBER = "(?=.*[0-9])[A-Za-zĀČĒĢĪĶĻŅŌŖŠŪŽāčēģīķļņōŗšūž0-9./ -]{1,40}|b/n";

    public NewAccessApplication {
        kind = kind == null ? ApplicationKind.GRANT : kind;
    }

    /**
     * @param post the head's post, as in the letter
     * @param email where the head is told of the application
     * @param personalCode of the head, only where a clerk enters what came on paper; else left out
     */
    public record NewApplicant(
            @NotBlank @Size(max = 100) @OneLine String givenName,

            @NotBlank @Size(max = 100) @OneLine String surname,

            @NotBlank @Size(max = 200) @OneLine String post,

            @NotBlank @Size(max = 254) @EmailAddress String email,
            @Size(max = 20) @Code String personalCode) {

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
    public record NewEmployee(
            @NotBlank @Size(max = 100) @OneLine String givenName,

            @NotBlank @Size(max = 100) @OneLine String surname,

            @NotBlank @Size(max = 20) @Code String personalCode,

            @NotBlank @Size(max = 200) @OneLine String post,

            @NotBlank @Size(max = 254) @EmailAddress String email,

            @Size(max = 30) @Code @Pattern(regexp = "[+0-9 ()-]*")
            String phone) {

        @Override
        public String toString() {
            return "NewEmployee[hidden]";
        }
    }

    /** @param lastDay null for an employment without a term */
    public record NewEmployment(@NotNull LocalDate from, LocalDate lastDay) {}

    /**
     * @param role left out for a change or an end: it is the grant's, as is the object
     * @param objectId null for a role that holds for the country
     * @param validFrom of the right; left out for an end
     * @param lastDay of the right: what is asked for, what it changes to, or after which it ends
     * @param grantId the grant that is to change or end; left out for a new right
     */
    public record NewLine(
            @Size(max = 64) @Pattern(regexp = "[A-Z_]*") String role,
            UUID objectId,
            LocalDate validFrom,
            @NotNull LocalDate lastDay,
            UUID grantId) {}

    /** @param field by which a fault in it is told */
    static PersonalCode personalCode(String text, String field) {
        try {
            return PersonalCode.parse(text);
        } catch (NotOfForm e) {
            throw new InvalidInput(field, "body", e.fault());
        }
    }

    Particulars asked() {
        return new Particulars(
                basisNumber,
                basisDate,
                duty,
                new Applicant(applicant.givenName(), applicant.surname(), applicant.post(), applicant.email()),
                new Employee(
                        employee.givenName(), employee.surname(), employee.post(), employee.email(), employee.phone()),
                employment.from(),
                employment.lastDay());
    }

    /** What is asked for again, with the employee's code, so that a part of it can be changed. */
    static NewAccessApplication of(AccessApplication application, String personalCode) {
        var asked = application.asked();
        var by = asked.applicant();
        var about = asked.employee();
        return new NewAccessApplication(
                application.kind(),
                application.employerId(),
                asked.basisNumber(),
                asked.basisDate(),
                asked.duty(),
                new NewApplicant(by.givenName(), by.surname(), by.post(), by.email(), null),
                new NewEmployee(
                        about.givenName(), about.surname(), personalCode, about.post(), about.email(), about.phone()),
                new NewEmployment(asked.employmentFrom(), asked.employmentLastDay()),
                application.rights().asked().stream()
                        .map(line -> new NewLine(
                                line.role(), line.objectId(), line.validFrom(), line.lastDay(), line.targetGrantId()))
                        .toList());
    }
}
