package lv.viis.access.grant;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Grants: what was given, whether it holds, and its end by an officer. */
@Path("/v1/grants")
@Tag(name = "Grants")
class GrantResource {

    /**
     * A grant as it stands today.
     *
     * @param employerId through whom the person has it
     * @param objectId on which organisation it holds, null for the country
     * @param from the first day, date of Europe/Riga
     * @param lastDay the last day, included
     * @param state SCHEDULED, ACTIVE or ENDED, by today's date and an earlier end
     * @param endReason why it is over, null while it is not
     * @param endedAt when it was ended before its last day, else null
     */
    record GrantView(
            UUID id,
            UUID personId,
            UUID employerId,
            UUID objectId,
            String role,
            LocalDate from,
            LocalDate lastDay,
            Grant.State state,
            String endReason,
            Instant endedAt,
            UUID decisionId,
            UUID lineId,
            long version) {

        static GrantView of(Grant grant) {
            var today = LocalDate.now(Days.RIGA);
            return new GrantView(
                    grant.id,
                    grant.personId,
                    grant.employerId,
                    grant.objectId,
                    grant.role,
                    grant.valid.from(),
                    grant.valid.lastDay(),
                    grant.state(today),
                    grant.endedBecause(today),
                    grant.endedAt,
                    grant.decisionId,
                    grant.lineId,
                    grant.version);
        }
    }

    /**
     * Why a grant is revoked.
     *
     * @param reasonCode as a code in capitals
     * @param text in words; it stays here
     */
    record NewRevocation(
            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "must be a code in capitals, as LEFT_EMPLOYMENT")
            String reasonCode,

            @Size(max = 2000) String text) {}

    private final Caller caller;
    private final GrantQuery grants;
    private final RevokeGrant revokeGrant;
    private final ProtectedReads protectedReads;

    GrantResource(Caller caller, GrantQuery grants, RevokeGrant revokeGrant, ProtectedReads protectedReads) {
        this.caller = caller;
        this.grants = grants;
        this.revokeGrant = revokeGrant;
        this.protectedReads = protectedReads;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Grants by person, employer, object, role and day: all for officers and auditors,"
                    + " the own staff's for a head, else the own")
    @APIResponse(responseCode = "200", description = "A page of grants; reading it is recorded")
    public Page<GrantView> list(
            @QueryParam("personId") UUID personId,
            @QueryParam("employerId") UUID employerId,
            @QueryParam("objectId") UUID objectId,
            @QueryParam("role") String role,
            @QueryParam("asOf") LocalDate asOf,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        var filter = new GrantQuery.Filter(personId, employerId, objectId, role, asOf);
        return protectedReads.read(
                "read grants",
                () -> Page.of(
                        grants.find(filter, Cursor.parse(cursor), limit + 1),
                        limit,
                        GrantView::of,
                        grant -> new Cursor("", grant.id)),
                page -> new Disclosure(
                        employerId,
                        page.items().stream()
                                .map(GrantView::personId)
                                .distinct()
                                .toList(),
                        List.of("grant")));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "One grant")
    @APIResponseSchema(value = GrantView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such grant, or not yours to read")
    public Response one(@PathParam("id") UUID id) {
        var view = protectedReads.read(
                "read grant",
                () -> {
                    var grant = grants.find(id);
                    if (grant == null) {
                        throw new NotFound("grant");
                    }
                    return GrantView.of(grant);
                },
                grant -> new Disclosure(grant.employerId(), List.of(grant.personId()), List.of("grant")));
        return answer(view);
    }

    @POST
    @Path("/{id}/revocation")
    @RolesAllowed("IZM_ACCESS_OFFICER")
    @Idempotent(required = false)
    @Operation(summary = "End a grant at once; tokens that rest on it stop working")
    @APIResponseSchema(value = GrantView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such grant")
    @APIResponse(responseCode = "409", description = "grant-already-ended")
    @APIResponse(responseCode = "412", description = "The grant has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response revoke(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewRevocation request) {
        if (!caller.scope().isCountry()) {
            throw new OutsideScope();
        }
        return answer(GrantView.of(revokeGrant.revoke(id, ifMatch, request)));
    }

    private static Response answer(GrantView view) {
        return Response.ok(view).header("ETag", Version.etag(view.version())).build();
    }
}
