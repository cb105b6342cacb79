package lv.viis.access.identity.alias;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.identity.alias.PersonAlias.Kind;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statements that two ids are one person's, after a change of the personal code: one officer states, another confirms. */
@Path("/v1/person-aliases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Person aliases")
class PersonAliasResource {

    /** Why an alias is a mistake, as a code in capitals. */
    record NewUndo(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "{viis.code-in-capitals}")
            String reasonCode) {}

    private final Door door;
    private final PersonAliases aliases;
    private final ProposeAlias propose;
    private final TakeStep takeStep;
    private final ProtectedReads protectedReads;

    PersonAliasResource(
            Door door, PersonAliases aliases, ProposeAlias propose, TakeStep takeStep, ProtectedReads protectedReads) {
        this.door = door;
        this.aliases = aliases;
        this.propose = propose;
        this.takeStep = takeStep;
        this.protectedReads = protectedReads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent
    @Operation(summary = "State that two ids are one person's; a second officer confirms it")
    @APIResponseSchema(value = PersonAliasView.class, responseCode = "201")
    public Response propose(@NotNull @Valid NewAlias stated) {
        var reach = door.reach().requireCountry();
        var view = PersonAliasView.of(propose.propose(stated, reach));
        return Answers.created("/v1/person-aliases/" + view.id(), view, view.version());
    }

    @GET
    @RolesAllowed({Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "Statements on aliases, by person (either id) and state")
    @APIResponse(responseCode = "200", description = "A page of statements; reading it is recorded")
    public Page<PersonAliasView> list(
            @QueryParam("personId") UUID personId,
            @QueryParam("state") PersonAlias.State state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        door.reach().requireCountry();
        return protectedReads.read(
                "read person aliases",
                () -> Page.of(
                        aliases.page(personId, state, Cursor.parse(cursor), limit + 1),
                        limit,
                        PersonAliasView::of,
                        alias -> new Cursor("", alias.id)),
                Page::items,
                new Shown<>(alias -> null, PersonAliasView::people, List.of("alias")));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "One statement with its steps")
    @APIResponseSchema(value = PersonAliasView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        door.reach().requireCountry();
        return answer(protectedReads.read(
                "read person alias",
                () -> PersonAliasView.of(aliases.require(id)),
                view -> new Disclosure(null, view.people(), List.of("alias"))));
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(summary = "Confirm as the second officer: from now on either id is the one person, and all tokens end")
    @APIResponseSchema(value = PersonAliasView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return step(id, Kind.CONFIRMED, null, ifMatch);
    }

    @POST
    @Path("/{id}/refusal")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(summary = "Refuse what was proposed")
    @APIResponseSchema(value = PersonAliasView.class, responseCode = "200")
    public Response refuse(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return step(id, Kind.REFUSED, null, ifMatch);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/undo")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(summary = "Propose to undo an alias; it stays in force until a second officer confirms that")
    @APIResponseSchema(value = PersonAliasView.class, responseCode = "200")
    public Response proposeUndo(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewUndo request) {
        return step(id, Kind.UNDO_PROPOSED, request.reasonCode(), ifMatch);
    }

    @POST
    @Path("/{id}/undo-confirmation")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(summary = "Undo an alias as the second officer: they are two people again, and all tokens end")
    @APIResponseSchema(value = PersonAliasView.class, responseCode = "200")
    public Response confirmUndo(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return step(id, Kind.UNDONE, null, ifMatch);
    }

    @POST
    @Path("/{id}/undo-refusal")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(summary = "Refuse the proposal to undo an alias")
    @APIResponseSchema(value = PersonAliasView.class, responseCode = "200")
    public Response refuseUndo(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return step(id, Kind.UNDO_REFUSED, null, ifMatch);
    }

    private Response step(UUID id, Kind kind, String reasonCode, String ifMatch) {
        var reach = door.reach().requireCountry();
        return answer(PersonAliasView.of(takeStep.take(id, kind, reasonCode, IfMatch.of(ifMatch), reach)));
    }

    private static Response answer(PersonAliasView view) {
        return Answers.ok(view, view.version());
    }
}
