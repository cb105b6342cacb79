package lv.viis.access.upkeep.deputyship;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deputyship that had taken effect was ended before its last day; an expiry is told by no event. */
@Schema
record DeputyEnded(
        UUID deputyshipId,
        UUID principalId,
        UUID deputyId,
        UUID employerId,
        Deputyship.EndReason reason,
        Instant endedAt) {

    static DeputyEnded of(Deputyship deputyship) {
        return new DeputyEnded(
                deputyship.id,
                deputyship.principalId,
                deputyship.deputyId,
                deputyship.employerId,
                deputyship.endReason,
                deputyship.endedAt);
    }
}
