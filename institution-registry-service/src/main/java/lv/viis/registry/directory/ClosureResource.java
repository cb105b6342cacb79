package lv.viis.registry.directory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.text.Code;
import lv.viis.registry.act.Basis;
import lv.viis.registry.headship.PresentHeads;
import lv.viis.registry.organisation.CloseReason;
import lv.viis.registry.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The end of an organisation. */
@Path("/v1/organisations/{id}/closure")
@Tag(name = "Organisations")
class ClosureResource {

    /**
     * A closing.
     *
     * @param date the first day on which the organisation no longer exists; it may lie ahead
     * @param successors who takes over; none for a liquidation
     * @param actNumber of the order by which it is closed
     */
    record NewClosure(
            @NotNull CloseReason reason,
            @NotNull LocalDate date,
            @NotNull @Size(max = 50) List<@NotNull UUID> successors,
            @NotBlank @Size(max = 100) @Code String actNumber,
            @NotNull LocalDate actDate) {}

    private final CloseOrganisation closeOrganisation;
    private final PresentHeads presentHeads;
    private final Door door;

    ClosureResource(CloseOrganisation closeOrganisation, PresentHeads presentHeads, Door door) {
        this.closeOrganisation = closeOrganisation;
        this.presentHeads = presentHeads;
        this.door = door;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IKVD_REGISTRAR)
    @Idempotent(required = false)
    @Operation(summary = "Close an organisation for good")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200")
    public Response close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull NewClosure closure) {
        var reach = door.reach();
        reach.requireScope(id, null);
        var closed = closeOrganisation.close(
                id,
                closure.reason(),
                closure.date(),
                Set.copyOf(closure.successors()),
                new Basis(closure.actNumber(), closure.actDate()),
                IfMatch.of(ifMatch),
                reach);
        return OrganisationResource.answer(closed, presentHeads, reach.day());
    }
}
