package lv.viis.registry.headship;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.registry.organisation.Organisations;
import lv.viis.registry.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who heads an organisation, has headed it, and will. */
@Path("/v1/organisations/{id}/headships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Headships")
class OrganisationHeadshipsResource {

    private final Headships headships;
    private final Organisations organisations;
    private final ProtectedReads protectedReads;
    private final Door door;

    OrganisationHeadshipsResource(
            Headships headships, Organisations organisations, ProtectedReads protectedReads, Door door) {
        this.headships = headships;
        this.organisations = organisations;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @GET
    @RolesAllowed({
        Roles.IKVD_REGISTRAR,
        Roles.IZM_ACCESS_OFFICER,
        Roles.AUDITOR,
        Roles.INSTITUTION_HEAD,
        Roles.MUNICIPALITY_HEAD
    })
    @Operation(summary = "Read all headships of an organisation, past and future; the access is recorded")
    public HeadshipView.AllOfOne list(@PathParam("id") UUID id) {
        var reach = door.reach();
        return protectedReads.read(
                "read headships",
                () -> {
                    organisations.require(id);
                    reach.requireScope(id, null);
                    return new HeadshipView.AllOfOne(headships.of(List.of(id)).stream()
                            .map(HeadshipView::of)
                            .toList());
                },
                all -> new ProtectedReads.Disclosure(
                        id,
                        all.items().stream()
                                // A head who is not identified stands in the access record by the headship's id.
                                .map(view -> view.personId() == null ? view.id() : view.personId())
                                .distinct()
                                .toList(),
                        List.of("name", "headship")));
    }
}
