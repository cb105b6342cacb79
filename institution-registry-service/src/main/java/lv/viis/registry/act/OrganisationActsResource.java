package lv.viis.registry.act;

import jakarta.annotation.security.RolesAllowed;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.registry.organisation.Organisations;
import lv.viis.registry.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who did what to an organisation in the register. */
@Path("/v1/organisations/{id}/acts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Acts")
class OrganisationActsResource {

    /**
     * One act.
     *
     * @param subjectId what it was done to: the headship, proposal, import, or the organisation itself
     * @param actorId the human who acted
     * @param principalId whose rights were used; another person's where a deputy acted
     * @param roles what the actor's token said, as the grants
     * @param basisNumber of the order or document, null where none is asked for
     * @param at in UTC
     */
    record ActView(
            UUID id,
            UUID organisationId,
            ActKind kind,
            UUID subjectId,
            UUID actorId,
            UUID principalId,
            List<String> roles,
            List<UUID> grantIds,
            String basisNumber,
            LocalDate basisDate,
            Instant at) {

        static ActView of(Act act) {
            return new ActView(
                    act.id,
                    act.organisationId,
                    act.kind,
                    act.subjectId,
                    act.actorId,
                    act.principalId,
                    List.of(act.roles),
                    List.of(act.grantIds),
                    act.basisNumber,
                    act.basisDate,
                    act.actedAt);
        }
    }

    private final Acts acts;
    private final Organisations organisations;
    private final ProtectedReads protectedReads;
    private final Door door;

    OrganisationActsResource(Acts acts, Organisations organisations, ProtectedReads protectedReads, Door door) {
        this.acts = acts;
        this.organisations = organisations;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @GET
    @RolesAllowed({Roles.IKVD_REGISTRAR, Roles.AUDITOR})
    @Operation(summary = "List who did what to an organisation, oldest first; the access is recorded")
    public Page<ActView> list(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        var reach = door.reach();
        var after = Cursor.parse(cursor);
        return protectedReads.read(
                "read acts of the registry",
                () -> {
                    organisations.require(id);
                    reach.requireScope(id, null);
                    return Page.of(acts.of(id, after, limit + 1), limit, ActView::of, act -> new Cursor("", act.id));
                },
                Page::items,
                new ProtectedReads.Shown<>(act -> id, act -> List.of(act.actorId()), List.of("act")));
    }
}
