package lv.viis.access.granting.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A suspended grant holds again on what is left of its days. */
@Schema
record GrantReinstated(
        UUID grantId,
        UUID personId,
        UUID employerId,
        String role,
        @Nullable UUID objectId,
        LocalDate from,
        LocalDate lastDay,
        Instant reinstatedAt) {

    static GrantReinstated of(Grant grant, Instant reinstatedAt) {
        return new GrantReinstated(
                grant.id,
                grant.personId,
                grant.employerId,
                grant.role,
                grant.objectId,
                grant.valid.from(),
                grant.valid.lastDay(),
                reinstatedAt);
    }
}
