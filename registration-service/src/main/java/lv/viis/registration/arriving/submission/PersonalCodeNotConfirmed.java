package lv.viis.registration.arriving.submission;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** The check digit of the employee's personal code does not fit, and nothing shows that it is right all the same (D20). */
final class PersonalCodeNotConfirmed extends Refusal {

    private final transient URI seeAlso;

    PersonalCodeNotConfirmed(UUID applicationId) {
        super(
                409,
                "The personal code is not confirmed",
                "Its check digit does not fit. A clerk confirms it, or the employee signs the commitment letter"
                        + " electronically.");
        this.seeAlso = URI.create("/v1/access-applications/" + applicationId);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
