package lv.viis.access.ledger.datareport;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.ledger.ledger.Accesses;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recorded accesses to personal data in all services, for auditors. */
@Path("/v1/accesses")
@Tag(name = "Accesses")
class AccessResource {

    private static final List<String> KINDS = List.of("access history");

    private final Door door;
    private final Accesses accesses;
    private final ProtectedReads protectedReads;

    AccessResource(Door door, Accesses accesses, ProtectedReads protectedReads) {
        this.door = door;
        this.accesses = accesses;
        this.protectedReads = protectedReads;
    }

    /** @param personId whose data were seen */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AUDITOR)
    @Transactional
    @Operation(summary = "Accesses to a person's data, or in an organisation, in the order in which they were recorded")
    @APIResponse(responseCode = "200", description = "A page of accesses; reading it is recorded")
    public Page<AccessView> list(
            @QueryParam("personId") UUID personId,
            @QueryParam("organisationId") UUID organisationId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        door.reach().requireCountry();
        if (personId == null && organisationId == null) {
            throw new InvalidInput(
                    "personId", "query", "or organisationId has to be given", "vai organisationId ir jānorāda");
        }
        var filter = new Accesses.Filter(personId, organisationId, null);
        return protectedReads.read(
                "read accesses",
                () -> page(filter, cursor, limit),
                // Whom one searches for is told of also where nothing is found.
                page -> List.of(new Searched(organisationId, personId == null ? List.of() : List.of(personId))),
                new Shown<>(Searched::organisationId, Searched::people, KINDS));
    }

    /** Who looked is shown too. */
    private Page<AccessView> page(Accesses.Filter filter, String cursor, int limit) {
        return protectedReads.read(
                "read accesses",
                () -> Page.of(
                        accesses.find(filter, Cursor.parse(cursor), limit + 1),
                        limit,
                        AccessView::of,
                        access -> new Cursor("", access.id())),
                Page::items,
                new Shown<>(AccessView::organisationId, AccessView::people, KINDS));
    }

    private record Searched(UUID organisationId, List<UUID> people) {}
}
