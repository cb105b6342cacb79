package lv.viis.access.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import lv.viis.access.reasoncode.ReasonCode;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;

/** Lets the job suspend what is beyond a campaign's cap, because an officer has looked at how much that is. */
@ApplicationScoped
class ReleaseRecertification {

    private final Caller caller;

    ReleaseRecertification(Caller caller) {
        this.caller = caller;
    }

    @Transactional
    Recertification release(UUID id, String ifMatch, String reasonCode) {
        var campaign = Recertification.locked(id);
        if (campaign == null) {
            throw new NotFound("recertification");
        }
        Version.requireMatch(ifMatch, campaign.version);
        ReasonCode.require(ReasonCode.Use.RELEASE, "reasonCode", List.of(reasonCode));
        campaign.release(caller.personId(), reasonCode, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        Recertification.flush();
        return campaign;
    }
}
