package lv.viis.access.granting.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant as it stands, or stood at the asked instant.
 *
 * @param employerId through whom the person has it
 * @param objectId on which organisation it holds, null for the country
 * @param from the first day, date of Europe/Riga
 * @param lastDay the last day, included, as it is or was known
 * @param state SCHEDULED, ACTIVE, SUSPENDED or ENDED, by the date, a suspension and an earlier end
 * @param suspendedAt since when it is suspended, null while it is not
 * @param suspendedFor the causes of that: OFFICER, REVIEW_MISSED, EMPLOYMENT_NOT_FOUND
 * @param endReason why it is over, null while it is not
 * @param endedAt when it was ended before its last day, else null
 */
record GrantRow(
        UUID id,
        UUID personId,
        UUID employerId,
        @Nullable UUID objectId,
        String role,
        LocalDate from,
        LocalDate lastDay,
        Grant.State state,
        @Nullable Instant suspendedAt,
        List<String> suspendedFor,
        @Nullable String endReason,
        @Nullable Instant endedAt,
        UUID decisionId,
        @Nullable UUID lineId,
        long version) {

    static GrantRow of(Grant grant, LocalDate today) {
        return new GrantRow(
                grant.id,
                grant.personId,
                grant.employerId,
                grant.objectId,
                grant.role,
                grant.valid.from(),
                grant.valid.lastDay(),
                grant.state(today),
                grant.suspendedAt,
                List.of(grant.suspendedFor),
                grant.endedBecause(today),
                grant.endedAt,
                grant.decisionId,
                grant.lineId,
                grant.version);
    }
}
