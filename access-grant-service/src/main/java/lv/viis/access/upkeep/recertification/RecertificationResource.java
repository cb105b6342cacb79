package lv.viis.access.upkeep.recertification;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Campaigns in which heads confirm who still needs access. */
@Path("/v1/recertifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recertification")
class RecertificationResource {

    /**
     * A campaign to start: for a municipality and the institutions it founded, for the employers named, or for all.
     *
     * @param founderId the municipality, null if it is for a list or for all
     * @param employerIds the employers, null if it is not for a list
     * @param deadline the last day for answers, date of Europe/Riga
     * @param capPercent the share that may be suspended without an officer's release; null for what is configured, and
     *     never more
     * @param graceDays days after a suspension in which a confirmation still helps; null for what is configured
     */
    record NewRecertification(
            UUID founderId,
            @Size(min = 1, max = 5000) List<@NotNull UUID> employerIds,
            @NotNull LocalDate deadline,
            @Min(0) @Max(100) Integer capPercent,
            @Min(0) @Max(365) Integer graceDays) {}

    /** Why what is beyond the cap is suspended too; a code in capitals. */
    @Schema(name = "RecertificationRelease")
    record Release(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "{viis.code-in-capitals}")
            String reasonCode) {}

    private final Door door;
    private final StartRecertification start;
    private final ReleaseRecertification release;
    private final RecertificationQuery campaigns;
    private final ProtectedReads protectedReads;

    RecertificationResource(
            Door door,
            StartRecertification start,
            ReleaseRecertification release,
            RecertificationQuery campaigns,
            ProtectedReads protectedReads) {
        this.door = door;
        this.start = start;
        this.release = release;
        this.campaigns = campaigns;
        this.protectedReads = protectedReads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent
    @Operation(
            summary = "Ask heads to confirm who still needs access",
            description =
                    "What nobody confirmed by the deadline is suspended, never more than the cap without a release;"
                            + " it can still be confirmed in the grace, and ends after it.")
    @APIResponseSchema(value = RecertificationQuery.View.class, responseCode = "201")
    public Response start(@NotNull @Valid NewRecertification request) {
        var reach = door.reach().requireCountry();
        var view = campaigns.find(start.start(request, reach).id, reach);
        return Answers.created("/v1/recertifications/" + view.id(), view, view.version());
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(summary = "Campaigns, the newest first; a head sees those about the own organisation")
    @APIResponse(responseCode = "200", description = "A page of campaigns")
    public Page<RecertificationQuery.View> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return Page.of(
                campaigns.campaigns(Cursor.parse(cursor), limit + 1, door.reach()),
                limit,
                view -> view,
                view -> new Cursor("", view.id()));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(summary = "A campaign and how far it is")
    @APIResponseSchema(value = RecertificationQuery.View.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        return answer(campaigns.find(id, door.reach()));
    }

    @GET
    @Path("/{id}/items")
    @Authenticated
    @Transactional
    @Operation(summary = "The grants of a campaign; a head gets those through the own organisation")
    @APIResponse(responseCode = "200", description = "A page of grants; reading it is recorded")
    public Page<RecertificationQuery.Item> listItems(
            @PathParam("id") UUID id,
            @QueryParam("employerId") UUID employerId,
            @QueryParam("state") RecertificationItem.State state,
            @QueryParam("ofHead") Boolean ofHead,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return protectedReads.read(
                "read recertification items",
                () -> Page.of(
                        campaigns.items(id, employerId, state, ofHead, Cursor.parse(cursor), limit + 1, door.reach()),
                        limit,
                        item -> item,
                        item -> new Cursor("", item.id())),
                Page::items,
                new Shown<>(RecertificationQuery.Item::employerId, item -> List.of(item.personId()), List.of("grant")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/release")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(summary = "Let what is beyond the cap be suspended too, as another officer than the one who started it")
    @APIResponseSchema(value = RecertificationQuery.View.class, responseCode = "200")
    public Response release(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Release request) {
        var reach = door.reach().requireCountry();
        release.release(id, IfMatch.of(ifMatch), request.reasonCode(), reach);
        return answer(campaigns.find(id, reach));
    }

    private static Response answer(RecertificationQuery.View view) {
        return Answers.ok(view, view.version());
    }
}
