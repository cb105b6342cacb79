package lv.viis.access.granting.grant;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A grant was decided and holds on the days from {@code from} to {@code lastDay}; support shows it to its person. */
@Schema
record GrantScheduled(
        UUID grantId,
        UUID personId,
        UUID employerId,
        String role,
        @Nullable UUID objectId,
        LocalDate from,
        LocalDate lastDay,
        UUID decisionId) {

    static final String TOPIC = "viis.access.grant";

    static GrantScheduled of(Grant grant) {
        return new GrantScheduled(
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
