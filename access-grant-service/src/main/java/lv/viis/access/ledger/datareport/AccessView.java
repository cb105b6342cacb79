package lv.viis.access.ledger.datareport;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.ledger.ledger.Accesses.Access;
import lv.viis.chassis.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Who saw what, when, and under which right.
 *
 * @param id by which {@code GET /v1/accesses/{id}/proof} tells on what the right rests
 * @param service the service that answered
 * @param action in words of its API
 * @param actorId who looked
 * @param principalId in whose stead a deputy looked, else null
 * @param scope {@code organisation:<id>} or {@code country}, empty if none
 * @param grantIds empty for rights that follow from a headship, and for one's own data
 * @param organisationId the organisation concerned, null for the country
 * @param dataKinds which kinds of data, never the values
 * @param reason a code where one had to be given, else null
 */
record AccessView(
        UUID id,
        String service,
        String action,
        UUID actorId,
        @Nullable UUID principalId,
        Set<String> roles,
        String scope,
        List<UUID> grantIds,
        @Nullable UUID organisationId,
        List<String> dataKinds,
        Instant accessedAt,
        @Nullable String reason) {

    /** What is read of the event. */
    record Told(
            String service,
            String action,
            UUID personId,
            UUID principalId,
            Set<String> roles,
            String scope,
            List<UUID> grantIds,
            UUID organisationId,
            List<String> dataKinds,
            Instant accessedAt,
            String reason) {}

    private record Content(Told data) {}

    /** Who looked, and in whose stead. */
    List<UUID> people() {
        return Arrays.asList(actorId, principalId);
    }

    static AccessView of(Access access) {
        var told = Event.read(access.content(), Content.class).data();
        return new AccessView(
                access.id(),
                told.service(),
                told.action(),
                told.personId(),
                told.principalId(),
                told.roles(),
                told.scope(),
                told.grantIds(),
                told.organisationId(),
                told.dataKinds(),
                told.accessedAt(),
                told.reason());
    }
}
