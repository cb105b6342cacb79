package lv.viis.registration.applying.accessapplication;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;

/**
 * What an application says, besides the rights it asks for; the letters repeat it. Days are dates of Europe/Riga and
 * inclusive.
 *
 * @param basisNumber number of the basis document, such as an order (D10)
 * @param duty the duty that needs access
 * @param employmentLastDay null for an employment without a term
 */
@Embeddable
public record Particulars(
        String basisNumber,
        LocalDate basisDate,
        String duty,
        @Embedded Applicant applicant,
        @Embedded Employee employee,
        LocalDate employmentFrom,
        LocalDate employmentLastDay) {

    @Override
    public String toString() {
        return "Particulars[hidden]";
    }
}
