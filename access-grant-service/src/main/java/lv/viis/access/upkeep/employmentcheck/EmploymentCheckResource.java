package lv.viis.access.upkeep.employmentcheck;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
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
import org.jspecify.annotations.Nullable;

/** The nightly checks of employments, and what they hold back. */
@Path("/v1/employment-checks")
@Tag(name = "Employment checks")
class EmploymentCheckResource {

    /**
     * A check.
     *
     * @param asOf of which day the facts were, Europe/Riga
     * @param asked how many people, each at an employer, were asked about
     * @param missing how many of them the facts did not name
     * @param suspended whose grants were suspended
     * @param capPercent the share of those asked about, rounded down, that is suspended without a release
     * @param capReached whether the rest waits for an officer's release
     */
    record CheckView(
            UUID id,
            LocalDate asOf,
            Instant askedAt,
            int asked,
            int missing,
            int suspended,
            int capPercent,
            boolean capReached,
            @Nullable Instant releasedAt,
            long version) {

        static CheckView of(EmploymentCheck check) {
            return new CheckView(
                    check.id,
                    check.asOf,
                    check.askedAt,
                    check.asked,
                    check.missing,
                    check.suspended,
                    check.capPercent,
                    !check.hasRoom(),
                    check.releasedAt,
                    check.version);
        }
    }

    /** Why what is beyond the cap is suspended too; a code in capitals. */
    @Schema(name = "EmploymentCheckRelease")
    record Release(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "{viis.code-in-capitals}")
            String reasonCode) {}

    private final Door door;
    private final EmploymentChecks checks;
    private final ReleaseCheck releaseCheck;

    EmploymentCheckResource(Door door, EmploymentChecks checks, ReleaseCheck releaseCheck) {
        this.door = door;
        this.checks = checks;
        this.releaseCheck = releaseCheck;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "Checks of employments, the newest first; figures only")
    @APIResponse(responseCode = "200", description = "A page of checks")
    public Page<CheckView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        door.reach().requireCountry();
        return Page.of(
                checks.newest(Cursor.parse(cursor), limit + 1),
                limit,
                CheckView::of,
                check -> new Cursor("", check.id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}/release")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(summary = "Let what is beyond the night's cap be suspended too")
    @APIResponseSchema(value = CheckView.class, responseCode = "200")
    public Response release(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Release request) {
        var reach = door.reach().requireCountry();
        var check = releaseCheck.release(id, IfMatch.of(ifMatch), request.reasonCode(), reach);
        return Answers.ok(CheckView.of(check), check.version);
    }
}
