package lv.viis.registration.arriving.batch;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** What has ended, is with the ministry or was returned is not in the batch's next letter. */
@ProblemType(
        status = 409,
        en = "No application of the batch waits for letters",
        lv = "Neviens kopas iesniegums negaida vēstules")
final class NoLettersToIssue extends Refusal {

    private final transient UUID batchId;

    NoLettersToIssue(UUID batchId) {
        super(
                "Letters are issued for drafts and for what waits for signatures; a returned application gets its own.",
                "Vēstules izsniedz iesniegumiem, kas tiek gatavoti vai gaida parakstus; labošanai atdotam iesniegumam ir savas vēstules.");
        this.batchId = batchId;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/access-application-batches/" + batchId);
    }
}
