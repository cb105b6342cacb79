package lv.viis.access.granting.role;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Changes of roles: proposed by one administrator, confirmed or refused by another. */
@Path("/v1/role-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roles")
class RoleChangeResource {

    /**
     * A change.
     *
     * @param basedOn the version that was read when it was proposed
     * @param state what the role shall be
     * @param outcome CONFIRMED or REFUSED, null while it is open
     */
    record RoleChangeView(
            UUID id,
            String role,
            long basedOn,
            RoleState state,
            UUID proposedBy,
            Instant proposedAt,
            RoleChange.@Nullable Outcome outcome,
            @Nullable UUID settledBy,
            @Nullable Instant settledAt) {

        static RoleChangeView of(RoleChange change) {
            return new RoleChangeView(
                    change.id,
                    change.role,
                    change.basedOn,
                    RoleVersions.read(change.state),
                    change.proposedBy,
                    change.proposedAt,
                    change.outcome,
                    change.settledBy,
                    change.settledAt);
        }

        /** Whom it names. */
        List<UUID> people() {
            return Arrays.asList(proposedBy, settledBy);
        }
    }

    private final Door door;
    private final RoleChanges changes;
    private final SettleRoleChange settle;
    private final ProtectedReads protectedReads;

    RoleChangeResource(Door door, RoleChanges changes, SettleRoleChange settle, ProtectedReads protectedReads) {
        this.door = door;
        this.changes = changes;
        this.settle = settle;
        this.protectedReads = protectedReads;
    }

    /** @param open only those that wait for the second administrator */
    @GET
    @RolesAllowed({Roles.IZM_ADMIN, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "Changes of roles, oldest first; the open ones only if asked")
    @APIResponse(responseCode = "200", description = "A page of changes")
    public Page<RoleChangeView> list(
            @QueryParam("open") @DefaultValue("false") boolean open,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        door.reach().requireCountry();
        return protectedReads.read(
                "read role changes",
                () -> Page.of(
                        changes.page(open, Cursor.parse(cursor), limit + 1),
                        limit,
                        RoleChangeView::of,
                        change -> new Cursor("", change.id)),
                Page::items,
                new Shown<>(change -> null, RoleChangeView::people, List.of("officer")));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.IZM_ADMIN, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "One change")
    @APIResponse(responseCode = "200", description = "The change")
    public RoleChangeView read(@PathParam("id") UUID id) {
        door.reach().requireCountry();
        return protectedReads.read(
                "read role change",
                () -> RoleChangeView.of(changes.require(id)),
                change -> new Disclosure(null, change.people(), List.of("officer")));
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed(Roles.IZM_ADMIN)
    @Idempotent(required = false)
    @Operation(summary = "Confirm as the second administrator: the role is so from now on, and all services are told")
    @APIResponseSchema(value = RoleChangeView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id) {
        return settle(id, RoleChange.Outcome.CONFIRMED);
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Roles.IZM_ADMIN)
    @Idempotent(required = false)
    @Operation(summary = "Refuse a change")
    @APIResponseSchema(value = RoleChangeView.class, responseCode = "200")
    public Response refuse(@PathParam("id") UUID id) {
        return settle(id, RoleChange.Outcome.REFUSED);
    }

    private Response settle(UUID id, RoleChange.Outcome outcome) {
        var reach = door.reach().requireCountry();
        return Response.ok(RoleChangeView.of(settle.settle(id, outcome, reach))).build();
    }
}
