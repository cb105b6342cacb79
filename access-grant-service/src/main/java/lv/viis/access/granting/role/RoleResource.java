package lv.viis.access.granting.role;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.viis.access.granting.role.RoleChangeResource.RoleChangeView;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of roles, open to all; which administrators changed it is for administrators and auditors. */
@Path("/v1/roles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roles")
class RoleResource {

    /**
     * A role in one version.
     *
     * @param code the name by which it is granted
     * @param grantable false for what follows from a headship, and for what everybody may
     * @param scopeKinds on what it can hold: INSTITUTION, MUNICIPALITY, STATE_BODY, COUNTRY
     * @param sensitive whether two officers have to decide on it
     * @param incompatibleWith roles that the same person must not have
     * @param mayGrant roles that its holders may grant
     * @param rights what it lets do on which data
     * @param recordedAt since when it is so
     */
    record RoleView(
            String code,
            boolean grantable,
            Set<RoleState.ScopeKind> scopeKinds,
            boolean sensitive,
            Set<String> incompatibleWith,
            Set<String> mayGrant,
            List<RoleState.Right> rights,
            Instant recordedAt,
            long version) {

        static RoleView of(RoleVersions.Version version) {
            var state = version.state();
            return new RoleView(
                    version.code(),
                    version.grantable(),
                    new TreeSet<>(state.scopeKinds()),
                    state.sensitive(),
                    new TreeSet<>(state.incompatibleWith()),
                    new TreeSet<>(state.mayGrant()),
                    state.rights(),
                    version.recordedAt(),
                    version.number());
        }
    }

    private final Door door;
    private final RoleVersions versions;
    private final ProposeRoleChange propose;
    private final ProtectedReads protectedReads;

    RoleResource(Door door, RoleVersions versions, ProposeRoleChange propose, ProtectedReads protectedReads) {
        this.door = door;
        this.versions = versions;
        this.propose = propose;
        this.protectedReads = protectedReads;
    }

    /** @param asOf an instant in UTC or a day (Europe/Riga), as things were known and stood then; now if it is absent */
    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "The roles, all of them, by code: those that can be granted, or those that follow by themselves")
    @APIResponse(responseCode = "200", description = "The whole catalogue on one page, as it was at the instant")
    public Page<RoleView> list(
            @QueryParam("asOf") String asOf, @QueryParam("grantable") @DefaultValue("true") boolean grantable) {
        return new Page<>(
                versions.at(instant(asOf), grantable).stream().map(RoleView::of).toList(), null);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Transactional
    @Operation(summary = "One role in its newest version")
    @APIResponseSchema(value = RoleView.class, responseCode = "200")
    public Response read(@PathParam("code") String code) {
        var view = RoleView.of(known(code).get(0));
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("/{code}/versions")
    @PermitAll
    @Transactional
    @Operation(summary = "All versions of a role, the newest first; by whom they are for administrators and auditors")
    @APIResponse(responseCode = "200", description = "All versions on one page")
    public Page<RoleVersionView> listVersions(@PathParam("code") String code) {
        var found = known(code);
        if (door.isAnonymous() || !door.reach().hasInCountry(Roles.IZM_ADMIN, Roles.AUDITOR)) {
            return new Page<>(
                    found.stream()
                            .map(version -> RoleVersionView.of(version, false))
                            .toList(),
                    null);
        }
        return protectedReads.read(
                "read versions of a role",
                () -> new Page<>(
                        found.stream()
                                .map(version -> RoleVersionView.of(version, true))
                                .toList(),
                        null),
                Page::items,
                new Shown<>(version -> null, RoleVersionView::people, List.of("officer")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{code}/changes")
    @RolesAllowed(Roles.IZM_ADMIN)
    @Idempotent
    @Operation(summary = "Propose what a role shall be, whole; it is so when a second administrator confirms")
    @APIResponseSchema(value = RoleChangeView.class, responseCode = "201")
    public Response propose(
            @PathParam("code") String code, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid RoleState state) {
        var reach = door.reach().requireCountry();
        var view = RoleChangeView.of(propose.propose(code, IfMatch.of(ifMatch), state, reach));
        return Response.created(URI.create("/v1/role-changes/" + view.id()))
                .entity(view)
                .build();
    }

    private List<RoleVersions.Version> known(String code) {
        var found = versions.of(code);
        if (found.isEmpty()) {
            throw new NotFound("role");
        }
        return found;
    }

    private static Instant instant(String asOf) {
        try {
            return asOf == null
                    ? Moment.now().plusSeconds(60)
                    : OffsetDateTime.parse(asOf).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInput(
                    "asOf",
                    "query",
                    "must be an instant, as 2026-09-01T08:00:00Z",
                    "jābūt laikam, piemēram, 2026-09-01T08:00:00Z");
        }
    }
}
