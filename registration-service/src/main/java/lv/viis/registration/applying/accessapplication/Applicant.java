package lv.viis.registration.applying.accessapplication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who applies, as the letter names them.
 *
 * @param email where they are told of it; null on applications made before it was asked for
 */
@Embeddable
public record Applicant(
        @Column(name = "applicant_given_name") String givenName,
        @Column(name = "applicant_surname") String surname,
        @Column(name = "applicant_post") String post,
        @Column(name = "applicant_email") @Nullable String email) {

    @Override
    public String toString() {
        return "Applicant[hidden]";
    }
}
