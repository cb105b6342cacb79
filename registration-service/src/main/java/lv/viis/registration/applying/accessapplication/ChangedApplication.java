package lv.viis.registration.applying.accessapplication;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be changed of an application, by a merge patch: what is left out stays, null takes away what may be missing. All
 * days are dates of Europe/Riga and inclusive.
 *
 * @param basisNumber number of the basis document (D10)
 * @param basisDate its date
 * @param duty the duty that needs access to the system
 * @param applicant the caller, as the letter names them
 * @param employee for whom access is asked; never another person
 * @param employment of the employee with that employer
 * @param lines a role on an object each, at most 20; replaced as a whole
 */
record ChangedApplication(
        String basisNumber,
        LocalDate basisDate,
        String duty,
        ChangedApplicant applicant,
        ChangedEmployee employee,
        ChangedEmployment employment,
        List<NewAccessApplication.NewLine> lines) {

    /**
     * @param post the head's post, as in the letter
     * @param email where the head is told of the application
     */
    record ChangedApplicant(String givenName, String surname, String post, String email) {}

    /**
     * @param email at work
     * @param phone at work; null for none
     */
    record ChangedEmployee(
            String givenName,
            String surname,
            String post,
            String email,
            @Schema(nullable = true) String phone) {}

    /** @param lastDay null for an employment without a term */
    record ChangedEmployment(
            LocalDate from,
            @Schema(nullable = true, format = "date") LocalDate lastDay) {}
}
