package lv.viis.registration.arriving.authorisation;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Heads' authorisations of deputies. */
@Path("/v1/authorisations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authorisations")
class AuthorisationResource {

    private static final List<String> SHOWN = List.of("name", "contact", "employment");

    private final GiveAuthorisation giveAuthorisation;
    private final RevokeAuthorisation revokeAuthorisation;
    private final Authorisations authorisations;
    private final ProtectedReads protectedReads;
    private final Door door;

    AuthorisationResource(
            GiveAuthorisation giveAuthorisation,
            RevokeAuthorisation revokeAuthorisation,
            Authorisations authorisations,
            ProtectedReads protectedReads,
            Door door) {
        this.giveAuthorisation = giveAuthorisation;
        this.revokeAuthorisation = revokeAuthorisation;
        this.authorisations = authorisations;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Authorise a deputy",
            description =
                    "By the head on record, never by a deputy. Issues the letter; from the day the head has signed"
                            + " it, or two clerks have seen it on paper, the deputy applies for the organisation, within its days.")
    @APIResponseSchema(value = AuthorisationView.class, responseCode = "201")
    public Response give(@Valid @NotNull NewAuthorisation asked) {
        var reach = door.reach();
        var given = giveAuthorisation.give(asked, reach);
        return Response.created(URI.create("/v1/authorisations/" + given.id()))
                .entity(authorisations.view(given, reach.at()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            summary = "Read an authorisation",
            description = "For its deputy, who heads the organisation today, and the ministry.")
    public AuthorisationView read(@PathParam("id") UUID id) {
        var reach = door.reach();
        return protectedReads.read(
                "read authorisation",
                () -> authorisations.view(authorisations.readable(id, reach), reach.at()),
                found -> new ProtectedReads.Disclosure(found.organisationId(), List.of(found.deputyId()), SHOWN));
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List authorisations",
            description = "For heads those of their organisations, also those that an earlier head gave; for deputies"
                    + " their own; for the ministry all. Oldest first, ended ones too.")
    public Page<AuthorisationView> list(
            @QueryParam("organisationId") UUID organisationId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var reach = door.reach();
        return protectedReads.read(
                "list authorisations",
                () -> Page.of(
                        authorisations.list(organisationId, Cursor.parse(cursor).id(), limit + 1, reach),
                        limit,
                        one -> authorisations.view(one, reach.at()),
                        one -> new Cursor("", one.id())),
                Page::items,
                new ProtectedReads.Shown<>(AuthorisationView::organisationId, one -> List.of(one.deputyId()), SHOWN));
    }

    @POST
    @Path("/{id}/revocation")
    @Authenticated
    @Idempotent(required = false)
    @Operation(
            summary = "Revoke an authorisation",
            description = "By any head on record of the organisation, at once. What the deputy applied for and is not"
                    + " decided waits for a head's confirmation. What is revoked stays so.")
    @APIResponseSchema(value = AuthorisationView.class, responseCode = "200")
    public Response revoke(@PathParam("id") UUID id) {
        revokeAuthorisation.revoke(id, door.reach());
        // The answer names the deputy, who may be an earlier head's: that is a look like any other.
        return Response.ok(read(id)).build();
    }
}
