package lv.viis.access.granting.grant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A grant gives no right until it is reinstated, for all the causes named; it still runs out on its last day. */
@Schema
record GrantSuspended(
        UUID grantId,
        UUID personId,
        UUID employerId,
        String role,
        @Nullable UUID objectId,
        List<String> causes,
        Instant suspendedAt) {

    static GrantSuspended of(Grant grant) {
        return new GrantSuspended(
                grant.id,
                grant.personId,
                grant.employerId,
                grant.role,
                grant.objectId,
                List.of(grant.suspendedFor),
                grant.suspendedAt);
    }
}
