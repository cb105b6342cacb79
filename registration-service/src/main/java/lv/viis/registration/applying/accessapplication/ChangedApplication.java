package lv.viis.registration.applying.accessapplication;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What can be changed of an application, by a merge patch: what is left out stays, null takes away what may be missing. All
 * days are dates of Europe/Riga and inclusive. What comes of it is held to what a new application is.
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
        @Size(max = 40) String basisNumber,
        LocalDate basisDate,
        @Size(max = 1000) String duty,
        ChangedApplicant applicant,
        ChangedEmployee employee,
        ChangedEmployment employment,

        @Size(min = 1, max = 20) List<NewAccessApplication.NewLine> lines) {

    /**
     * @param post the head's post, as in the letter
     * @param email where the head is told of the application
     */
    record ChangedApplicant(
            @Size(max = 100) String givenName,
            @Size(max = 100) String surname,
            @Size(max = 200) String post,
            @Size(max = 254) String email) {}

    /**
     * @param email at work
     * @param phone at work; null for none
     */
    record ChangedEmployee(
            @Size(max = 100) String givenName,
            @Size(max = 100) String surname,
            @Size(max = 200) String post,
            @Size(max = 254) String email,
            @Size(max = 30) String phone) {}

    /** @param lastDay null for an employment without a term */
    record ChangedEmployment(LocalDate from, LocalDate lastDay) {}
}
