package lv.viis.access.upkeep.revocation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How far the end of many grants at once is, and what became of each. */
@Path("/v1/revocations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk revocations")
class RevocationProgressResource {

    /**
     * A run and how far it is.
     *
     * @param count how many grants it ends
     * @param revoked how many it has ended
     * @param wasOver how many had ended meanwhile by themselves or by others
     * @param state HELD until another officer releases it, LAPSED if none did in time, RUNNING or DONE
     * @param releasedBy the other officer; null if it needed none, or none has released it
     */
    record RevocationView(
            UUID id,
            String reasonCode,
            UUID askedBy,
            Instant askedAt,
            int count,
            int revoked,
            int wasOver,
            String state,
            @Nullable UUID releasedBy,
            @Nullable Instant releasedAt) {}

    private final Door door;
    private final RevocationQuery revocations;
    private final ProtectedReads protectedReads;

    RevocationProgressResource(Door door, RevocationQuery revocations, ProtectedReads protectedReads) {
        this.door = door;
        this.revocations = revocations;
        this.protectedReads = protectedReads;
    }

    @GET
    @RolesAllowed({Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "A bulk revocation and how far it is")
    public RevocationView read(@PathParam("id") UUID id) {
        door.reach().requireCountry();
        return protectedReads.read(
                "read revocation",
                () -> revocations.find(id, door.reach()),
                run -> new Disclosure(null, List.of(run.askedBy()), List.of("officer")));
    }

    @GET
    @Path("/grants")
    @RolesAllowed({Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "The grants of a bulk revocation and what became of each")
    public Page<RevocationQuery.Member> listGrants(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        door.reach().requireCountry();
        return Page.of(
                revocations.members(id, Cursor.parse(cursor), limit + 1, door.reach()),
                limit,
                member -> member,
                member -> new Cursor("", member.grantId()));
    }
}
