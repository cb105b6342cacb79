package lv.viis.registration.arriving.campaign;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.Refusal;

/** One text at a time: nobody is asked to sign two. */
final class CampaignRunning extends Refusal {

    private final transient URI seeAlso;

    CampaignRunning(UUID id) {
        super(409, "Another campaign is running", "Cancel it, or wait for its deadline.");
        this.seeAlso = URI.create("/v1/commitment-campaigns/" + id);
    }

    @Override
    public URI seeAlso() {
        return seeAlso;
    }
}
