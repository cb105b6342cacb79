package lv.viis.access.tokens.client;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.problem.NotFound;
import lv.viis.chassis.text.Code;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The systems of municipalities and institutions that have a right of their own. */
@Path("/v1/system-clients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "System clients")
class SystemClientResource {

    /**
     * What a head asks for a system.
     *
     * @param employerId the head's organisation
     * @param objectId the organisation on which the role shall hold
     * @param from the first day, Europe/Riga
     * @param lastDay inclusive
     * @param documentNumber of the basis document
     * @param jwks the system's public keys (RFC 7517), one to five, each with a {@code kid}
     */
    record NewClient(
            @NotNull UUID employerId,
            @NotNull UUID objectId,
            @NotBlank @Size(max = 60) @Code String role,
            @NotNull LocalDate from,
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = 60) @Code String documentNumber,
            @NotNull LocalDate documentDate,
            @NotNull @Size(max = 10) Map<String, Object> jwks) {}

    /**
     * A system.
     *
     * @param id also its client id at the token endpoint
     * @param applicantIsHead whether who applied heads the organisation today; without that nothing is granted
     * @param outcome null while nobody decided
     * @param grantId its grant, by which it is seen whether the right holds; null if none was given
     */
    record SystemClientView(
            UUID id,
            UUID employerId,
            UUID objectId,
            String role,
            LocalDate from,
            LocalDate lastDay,
            String documentNumber,
            LocalDate documentDate,
            List<String> keyIds,
            UUID appliedBy,
            Instant appliedAt,
            boolean applicantIsHead,
            SystemClient.@Nullable Outcome outcome,
            @Nullable UUID decisionId,
            @Nullable UUID grantId,
            @Nullable String reasonCode) {

        static SystemClientView of(SystemClient client, boolean applicantIsHead) {
            return new SystemClientView(
                    client.id,
                    client.employerId,
                    client.objectId,
                    client.role,
                    client.fromDay,
                    client.lastDay,
                    client.documentNumber,
                    client.documentDate,
                    client.keys().getKeys().stream().map(key -> key.getKeyID()).toList(),
                    client.appliedBy,
                    client.appliedAt,
                    applicantIsHead,
                    client.outcome,
                    client.decisionId,
                    client.grantId,
                    client.reasonCode);
        }
    }

    private final Door door;
    private final SystemClients systems;
    private final ProtectedReads protectedReads;
    private final ApplyForClient apply;
    private final ClientViews views;

    SystemClientResource(
            Door door, SystemClients systems, ProtectedReads protectedReads, ApplyForClient apply, ClientViews views) {
        this.door = door;
        this.systems = systems;
        this.protectedReads = protectedReads;
        this.apply = apply;
        this.views = views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD})
    @Idempotent
    @Operation(summary = "Ask for a right for a system of the own organisation")
    @APIResponseSchema(value = SystemClientView.class, responseCode = "201")
    public Response applyFor(@NotNull @Valid NewClient request) {
        var reach = door.reach();
        var client = apply.apply(request, reach);
        return Answers.created("/v1/system-clients/" + client.id, views.of(client, reach.day()), client.version);
    }

    @GET
    @RolesAllowed({Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD, Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "The systems, of the own organisation or all")
    @APIResponse(responseCode = "200", description = "A page of systems, the oldest first")
    public Page<SystemClientView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        var reach = door.reach();
        var after = Cursor.parse(cursor);
        var own = reach.scope().organisation().orElse(null);
        if (own == null && !reach.scope().isCountry()) {
            throw new OutsideScope();
        }
        return protectedReads.read(
                "list system clients",
                () -> Page.of(
                        systems.page(own, after.id(), limit + 1),
                        limit,
                        client -> views.of(client, reach.day()),
                        client -> new Cursor("", client.id)),
                Page::items,
                new Shown<>(SystemClientView::employerId, client -> List.of(client.appliedBy()), List.of("applicant")));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD, Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "One system")
    @APIResponseSchema(value = SystemClientView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        var reach = door.reach();
        var found = protectedReads.read(
                "read system client",
                () -> {
                    var client = systems.findById(id);
                    if (client == null || !reach.scope().isOf(client.employerId)) {
                        throw new NotFound("system client");
                    }
                    return client;
                },
                client -> new Disclosure(client.employerId, List.of(client.appliedBy), List.of("applicant")));
        return views.answer(found, reach.day());
    }
}
