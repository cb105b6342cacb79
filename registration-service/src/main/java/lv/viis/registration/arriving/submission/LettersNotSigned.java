package lv.viis.registration.arriving.submission;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** Without evidence for each letter there is nothing to submit (12.2). */
final class LettersNotSigned extends Refusal {

    private final transient UUID applicationId;

    LettersNotSigned(UUID applicationId) {
        super(
                409,
                "A letter is not signed yet",
                "Both the head's application and the employee's commitment letter must be accepted first.");
        this.applicationId = applicationId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/access-applications/" + applicationId + "/letters");
    }
}
