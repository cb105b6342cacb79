package lv.viis.access.granting.grant;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A grant was ended before its last day, at once or as of an instant that lies ahead; an expiry is told by no event,
 * because the days are known.
 */
@Schema
record GrantEnded(
        UUID grantId,
        UUID personId,
        UUID employerId,
        String role,
        @Nullable UUID objectId,
        EndReason reason,
        Instant endedAt) {

    static GrantEnded of(Grant grant, Instant endedAt) {
        return new GrantEnded(
                grant.id, grant.personId, grant.employerId, grant.role, grant.objectId, grant.endReason, endedAt);
    }
}
