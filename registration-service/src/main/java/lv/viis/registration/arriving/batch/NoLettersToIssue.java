package lv.viis.registration.arriving.batch;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** What has ended, is with the ministry or was returned is not in the batch's next letter. */
final class NoLettersToIssue extends Refusal {

    private final transient UUID batchId;

    NoLettersToIssue(UUID batchId) {
        super(
                409,
                "No application of the batch waits for letters",
                "Letters are issued for drafts and for what waits for signatures; a returned application gets its own.");
        this.batchId = batchId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/access-application-batches/" + batchId);
    }
}
