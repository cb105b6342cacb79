package lv.viis.registration.arriving.submission;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Without evidence for each letter there is nothing to submit (12.2). */
@ProblemType(status = 409, en = "A letter is not signed yet", lv = "Kāda vēstule vēl nav parakstīta")
final class LettersNotSigned extends Refusal {

    private final transient UUID applicationId;

    LettersNotSigned(UUID applicationId) {
        super(
                "Both the head's application and the employee's commitment letter must be accepted first.",
                "Vispirms jābūt pieņemtam gan vadītāja iesniegumam, gan darbinieka saistību rakstam.");
        this.applicationId = applicationId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/access-applications/" + applicationId + "/letters");
    }
}
