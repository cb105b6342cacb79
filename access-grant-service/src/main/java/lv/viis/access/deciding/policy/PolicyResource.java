package lv.viis.access.deciding.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.text.Code;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The policies by which applications are decided straight through. */
@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
class PolicyResource {

    /** Whose people a policy may cover. */
    enum EmployerKind {
        INSTITUTION,
        MUNICIPALITY,
        STATE_BODY
    }

    /**
     * What is decided straight through. That both letters are signed, by the head on record and the user, who are two
     * people, and that nothing conflicts, is asked beside it and cannot be left out.
     *
     * @param roles codes of roles; sensitive ones are refused
     * @param employerKinds whose people
     * @param longestDays the longest time of a right, in days, the first and the last included
     * @param sampledPercent the share that officers look at afterwards, drawn by chance, 1 to 100
     */
    record Rule(
            @NotEmpty @Size(max = 20) List<@NotNull @Size(max = 60) @Code String> roles,
            @NotEmpty @Size(max = 3) List<@NotNull EmployerKind> employerKinds,
            @Min(1) @Max(1096) int longestDays,
            @Min(1) @Max(100) int sampledPercent) {}

    /**
     * A policy with its first version.
     *
     * @param code by which people call it
     */
    record NewPolicy(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "{viis.code-in-capitals}")
            String code,

            @NotNull @Valid Rule rule) {}

    /**
     * Why a policy is ended.
     *
     * @param reasonCode a code of the catalogue for SWITCH_OFF
     */
    record NewSwitchOff(@NotNull @Size(max = 60) @Code String reasonCode) {}

    private final Door door;
    private final PolicyViews views;
    private final DraftPolicy draftPolicy;
    private final ApprovePolicy approvePolicy;
    private final SwitchOffPolicy switchOffPolicy;
    private final ProtectedReads protectedReads;

    PolicyResource(
            Door door,
            PolicyViews views,
            DraftPolicy draftPolicy,
            ApprovePolicy approvePolicy,
            SwitchOffPolicy switchOffPolicy,
            ProtectedReads protectedReads) {
        this.door = door;
        this.views = views;
        this.draftPolicy = draftPolicy;
        this.approvePolicy = approvePolicy;
        this.switchOffPolicy = switchOffPolicy;
        this.protectedReads = protectedReads;
    }

    @GET
    @RolesAllowed({Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "The policies with all their versions, by whom they are, and which is in force")
    @APIResponse(responseCode = "200", description = "A page of policies, the oldest first")
    public Page<PolicyView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        door.reach().requireCountry();
        return protectedReads.read(
                "read policies",
                () -> Page.of(
                        views.after(Cursor.parse(cursor).id(), limit + 1),
                        limit,
                        Function.identity(),
                        policy -> new Cursor("", policy.id())),
                Page::items,
                new Shown<>(policy -> null, PolicyView::people, List.of("officer")));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "One policy with all its versions")
    @APIResponse(responseCode = "200", description = "The policy")
    public PolicyView read(@PathParam("id") UUID id) {
        door.reach().requireCountry();
        return protectedReads.read(
                "read policy",
                () -> views.one(id),
                policy -> new Disclosure(null, policy.people(), List.of("officer")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent
    @Operation(summary = "Draft a policy; two other officers have to approve it before anything is decided by it")
    @APIResponseSchema(value = PolicyView.class, responseCode = "201")
    public Response create(@NotNull @Valid NewPolicy request) {
        var reach = door.reach().requireCountry();
        return created(draftPolicy.draft(null, request.code(), request.rule(), reach));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/versions")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent
    @Operation(summary = "Draft the next version; the one in force stays so until two others approve this one")
    @APIResponseSchema(value = PolicyView.class, responseCode = "201")
    public Response draft(@PathParam("id") UUID id, @NotNull @Valid Rule request) {
        var reach = door.reach().requireCountry();
        return created(draftPolicy.draft(id, null, request, reach));
    }

    @POST
    @Path("/{id}/versions/{number}/approval")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(summary = "Approve a version that another officer drafted; with the second approval it is in force")
    @APIResponseSchema(value = PolicyView.class, responseCode = "200")
    public Response approve(@PathParam("id") UUID id, @PathParam("number") int number) {
        var reach = door.reach().requireCountry();
        return Response.ok(views.of(approvePolicy.approve(id, number, reach))).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/switch-off")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(summary = "End a policy at once, with its drafts; what was decided by it stays")
    @APIResponseSchema(value = PolicyView.class, responseCode = "200")
    public Response switchOff(@PathParam("id") UUID id, @NotNull @Valid NewSwitchOff request) {
        var reach = door.reach().requireCountry();
        return Response.ok(views.of(switchOffPolicy.switchOff(id, request.reasonCode(), reach)))
                .build();
    }

    private Response created(Policy policy) {
        return Response.created(URI.create("/v1/policies/" + policy.id))
                .entity(views.of(policy))
                .build();
    }
}
