package lv.viis.registration.arriving.submission;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The check digit of the employee's personal code does not fit, and nothing shows that it is right all the same (D20). */
@ProblemType(status = 409, en = "The personal code is not confirmed", lv = "Personas kods nav apstiprināts")
final class PersonalCodeNotConfirmed extends Refusal {

    private final transient URI seeAlso;

    PersonalCodeNotConfirmed(UUID applicationId) {
        super(
                "Its check digit does not fit. A clerk confirms it, or the employee signs the commitment letter"
                        + " electronically.",
                "Tā kontrolcipars neatbilst. Kodu apstiprina lietvedis, vai darbinieks elektroniski paraksta saistību rakstu.");
        this.seeAlso = URI.create("/v1/access-applications/" + applicationId);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
