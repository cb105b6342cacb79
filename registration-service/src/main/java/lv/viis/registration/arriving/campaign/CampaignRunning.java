package lv.viis.registration.arriving.campaign;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** One text at a time: nobody is asked to sign two. */
@ProblemType(status = 409, en = "Another campaign is running", lv = "Jau notiek cita kampaņa")
final class CampaignRunning extends Refusal {

    private final transient URI seeAlso;

    CampaignRunning(UUID id) {
        super("Cancel it, or wait for its deadline.", "Atceliet to vai nogaidiet tās termiņu.");
        this.seeAlso = URI.create("/v1/commitment-campaigns/" + id);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
