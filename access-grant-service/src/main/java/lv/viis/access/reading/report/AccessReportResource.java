package lv.viis.access.reading.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who has access: to the own organisation, to a municipality's, to all. */
@Path("/v1/reports")
@Tag(name = "Reports")
class AccessReportResource {

    /** By the employer of each row: a municipality's report tells of the people of many organisations. */
    static final Shown<AccessReport.ReportedGrant> SHOWN =
            new Shown<>(AccessReport.ReportedGrant::employerId, row -> List.of(row.personId()), List.of("grant"));

    private static final String CSV = "text/csv";

    /**
     * A page of rows, as the document describes it beside the file.
     *
     * @param next the cursor of the next page, null at the end
     */
    @Schema(name = "PageReportedGrant")
    record Rows(
            List<AccessReport.ReportedGrant> items,
            @Nullable String next) {}

    private final Door door;
    private final ReasonCodes reasonCodes;
    private final ReportedOrganisations organisations;
    private final AccessReport report;
    private final ExportAccessReport export;
    private final ProtectedReads protectedReads;

    AccessReportResource(
            Door door,
            ReasonCodes reasonCodes,
            ReportedOrganisations organisations,
            AccessReport report,
            ExportAccessReport export,
            ProtectedReads protectedReads) {
        this.door = door;
        this.reasonCodes = reasonCodes;
        this.organisations = organisations;
        this.report = report;
        this.export = export;
        this.protectedReads = protectedReads;
    }

    /**
     * @param organisationId whose report it is; without it the own organisation's, for officers and auditors all
     */
    @GET
    @Path("/access")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.INSTITUTION_HEAD,
        Roles.MUNICIPALITY_HEAD,
        Roles.MUNICIPALITY_SPECIALIST,
        Roles.IZM_ACCESS_OFFICER,
        Roles.AUDITOR
    })
    @Transactional
    @Operation(
            summary =
                    "Live grants through or on the own organisation; a municipality's with the institutions it founded",
            description =
                    "Officers and auditors may name any organisation, or none for all. With Accept: text/csv, or as"
                            + " access.csv, the whole report for a spreadsheet: that is an export and needs a reason.")
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, maxLength = 60),
            description = "Why it is exported, a code of `GET /v1/reason-codes`; a page needs none")
    @APIResponse(
            responseCode = "200",
            description = "A page of rows, or all of them; reading it is recorded",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Rows.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Page<AccessReport.ReportedGrant> list(
            @QueryParam("organisationId") UUID organisationId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        var reach = door.reach();
        var reported = organisations.of(organisationId, reach);
        return protectedReads.read(
                "read access report",
                () -> Page.of(
                        report.rows(reported, Cursor.parse(cursor).id(), limit + 1),
                        limit,
                        row -> row,
                        row -> new Cursor("", row.grantId())),
                Page::items,
                SHOWN);
    }

    @GET
    @Path("/access")
    @Produces(CSV)
    @RolesAllowed({
        Roles.INSTITUTION_HEAD,
        Roles.MUNICIPALITY_HEAD,
        Roles.MUNICIPALITY_SPECIALIST,
        Roles.IZM_ACCESS_OFFICER,
        Roles.AUDITOR
    })
    @Transactional
    @Operation(hidden = true)
    public Response readSheet(@QueryParam("organisationId") UUID organisationId, @QueryParam("reason") String reason) {
        return file(organisationId, reason);
    }

    /**
     * @param organisationId whose report it is; without it the own organisation's, for officers and auditors all
     * @param reason why it is exported, a code of `GET /v1/reason-codes`
     */
    @GET
    @Path("/access.csv")
    @Produces(CSV)
    @RolesAllowed({
        Roles.INSTITUTION_HEAD,
        Roles.MUNICIPALITY_HEAD,
        Roles.MUNICIPALITY_SPECIALIST,
        Roles.IZM_ACCESS_OFFICER,
        Roles.AUDITOR
    })
    @Transactional
    @Operation(summary = "The same as one file for a spreadsheet; an export, which needs a reason")
    @APIResponse(
            responseCode = "200",
            description = "UTF-8 with a byte order mark, commas, CRLF; safe in a spreadsheet")
    public Response export(@QueryParam("organisationId") UUID organisationId, @QueryParam("reason") String reason) {
        return file(organisationId, reason);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/access-counts")
    @RolesAllowed({Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "How many live grants there are, by role and kind of employer")
    @APIResponse(responseCode = "200", description = "Figures only; no person is in them")
    public Page<AccessReport.Count> readCounts() {
        door.reach().requireCountry();
        return new Page<>(report.counts(), null);
    }

    private Response file(UUID organisationId, String reason) {
        var reach = door.reach();
        if (reason == null || !reason.matches("[A-Z][A-Z0-9_]{1,59}")) {
            throw new InvalidInput(
                    "reason",
                    "query",
                    "is needed for an export: a code in capitals, as YEARLY_AUDIT",
                    "eksportam ir jānorāda: kods ar lielajiem burtiem, piemēram, YEARLY_AUDIT");
        }
        var reported = organisations.of(organisationId, reach);
        var known = reasonCodes.givenInUrl(Reason.Use.EXPORT, "reason", reason);
        StreamingOutput body = output -> export.write(reported, known, output);
        return Response.ok(body, CSV + ";charset=UTF-8;header=present")
                .header("Content-Disposition", "attachment; filename=\"access-" + reach.day() + ".csv\"")
                .build();
    }
}
