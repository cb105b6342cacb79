package lv.viis.registration.texts.lettertext;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * All that a letter says, filled in; days are dates of Europe/Riga and inclusive.
 *
 * @param letterId printed on the letter, as its version and code are
 * @param expiresOn the last day on which it can be signed
 * @param employees one or many in a head's application, one in a commitment letter, none in an authorisation
 * @param selfApplication whether the applicant applies for themselves
 * @param firstUser whether the employer has no user yet
 * @param deputy whom an authorisation names, null in other letters
 */
public record LetterContent(
        LetterKind kind,
        ApplicationKind applicationKind,
        UUID letterId,
        int version,
        String code,
        LocalDate issuedOn,
        LocalDate expiresOn,
        Employer employer,
        Applicant applicant,
        String basisNumber,
        LocalDate basisDate,
        List<Employee> employees,
        boolean selfApplication,
        boolean firstUser,
        Deputy deputy) {

    /** What the head asks for. */
    public enum ApplicationKind {
        GRANT,
        CHANGE,
        REVOKE
    }

    /** @param number by which people know it, null if it has none */
    public record Employer(String name, String number, boolean municipality) {}

    /** @param deputy whether a deputy applies, not the head */
    public record Applicant(String givenName, String surname, String post, boolean deputy) {

        @Override
        public String toString() {
            return "Applicant[hidden]";
        }
    }

    /**
     * @param personalCode written {@code NNNNNN-NNNNN}
     * @param phone null if there is none
     * @param employedLastDay null for an employment without a term
     */
    public record Employee(
            String givenName,
            String surname,
            String personalCode,
            String post,
            String email,
            String phone,
            LocalDate employedFrom,
            LocalDate employedLastDay,
            String duty,
            List<Line> lines) {

        @Override
        public String toString() {
            return "Employee[hidden]";
        }
    }

    /** @param object name of the organisation, or of the country */
    public record Line(String role, String object, LocalDate validFrom, LocalDate lastDay) {}

    /** @param personalCode written {@code NNNNNN-NNNNN} */
    public record Deputy(
            String givenName, String surname, String personalCode, String post, LocalDate from, LocalDate lastDay) {

        @Override
        public String toString() {
            return "Deputy[hidden]";
        }
    }

    @Override
    public String toString() {
        return "LetterContent[" + kind + " " + letterId + "]";
    }
}
