package lv.viis.registration.accessapplication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The head who applies, as the letter names them. */
@Embeddable
public record Applicant(
        @Column(name = "applicant_given_name") String givenName,
        @Column(name = "applicant_surname") String surname,
        @Column(name = "applicant_post") String post) {

    @Override
    public String toString() {
        return "Applicant[hidden]";
    }
}
