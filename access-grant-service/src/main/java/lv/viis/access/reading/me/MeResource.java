package lv.viis.access.reading.me;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.caller.Actions;
import lv.viis.chassis.caller.Door;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells callers who they are, which rights they hold, and for which scopes they may exchange their login. */
@Path("/v1/me")
@Tag(name = "Me")
class MeResource {

    /**
     * The caller.
     *
     * @param personId the person's pseudonym
     * @param scope the token's scope, {@code organisation:<uuid>} or {@code country}; null if it has none
     * @param roles the roles that hold in it
     * @param headships past, present and future ones, the latest first, 200 at most
     * @param grants the caller's own in every state, the latest first, 200 at most
     * @param scopes for which an exchange would succeed today, 200 at most
     * @param actsFor the person in whose place the caller acts by this token; null if in person
     * @param deputyships in whose place, and where, the caller may act today, 200 at most
     * @param actions operations under {@code /v1} that the roles let the caller in to, by operationId; one may still
     *     refuse what is not the caller's
     */
    @Schema(name = "MeView")
    record View(
            UUID personId,
            @Nullable String scope,
            Set<String> roles,
            List<HeadshipView> headships,
            List<GrantView> grants,
            List<ScopeView> scopes,
            @Nullable UUID actsFor,
            List<DeputyshipView> deputyships,
            List<String> actions) {}

    /**
     * A headship, as the registry told it.
     *
     * @param from the first day, Europe/Riga
     * @param lastDay inclusive; null while no end is known
     */
    record HeadshipView(
            UUID organisationId, LocalDate from, @Nullable LocalDate lastDay) {}

    /**
     * A grant.
     *
     * @param objectId the organisation it is limited to; null for the country
     * @param from the first day, Europe/Riga
     * @param lastDay inclusive
     * @param state SCHEDULED, ACTIVE or EXPIRED by today's date, or ENDED
     */
    record GrantView(
            UUID id,
            String role,
            UUID employerId,
            @Nullable UUID objectId,
            LocalDate from,
            LocalDate lastDay,
            String state) {}

    /** A scope, and the roles that a token of it would carry. */
    record ScopeView(String scope, List<String> roles) {}

    /**
     * What another person has lent the caller.
     *
     * @param principalId the {@code on_behalf_of} of an exchange
     * @param scope its scope
     * @param lastDay inclusive, Europe/Riga; of the role that is lent longest
     */
    @Schema(name = "OwnDeputyshipView")
    record DeputyshipView(UUID principalId, String scope, List<String> roles, LocalDate lastDay) {}

    private final Door door;
    private final OwnRights ownRights;
    private final Actions actions;

    MeResource(Door door, OwnRights ownRights, Actions actions) {
        this.door = door;
        this.ownRights = ownRights;
        this.actions = actions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Transactional
    @Operation(
            summary = "Who am I, and what may I do",
            description = "Any valid token does. The scopes are those for which the login can be exchanged today.")
    @APIResponse(responseCode = "200", description = "The caller")
    public View read() {
        var reach = door.reach();
        var personId = reach.personId();
        var scope = reach.scope().toString();
        return new View(
                personId,
                scope.isEmpty() ? null : scope,
                reach.roles(),
                ownRights.headships(personId),
                ownRights.grants(personId),
                ownRights.scopes(personId),
                reach.actsForAnother() ? reach.principalId() : null,
                ownRights.deputyships(personId),
                actions.of(reach));
    }
}
