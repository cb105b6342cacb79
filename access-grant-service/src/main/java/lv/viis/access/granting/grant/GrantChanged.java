package lv.viis.access.granting.grant;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A grant has other days than were told before: who reminds of its last day has to know. */
@Schema
record GrantChanged(
        UUID grantId,
        UUID personId,
        UUID employerId,
        String role,
        @Nullable UUID objectId,
        LocalDate from,
        LocalDate lastDay,
        UUID decisionId) {

    static GrantChanged of(Grant grant) {
        return new GrantChanged(
                grant.id,
                grant.personId,
                grant.employerId,
                grant.role,
                grant.objectId,
                grant.valid.from(),
                grant.valid.lastDay(),
                grant.decisionId);
    }
}
