package lv.viis.access.ledger.datareport;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.ledger.ledger.Accesses;
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

/** What a person may ask: who saw my data, what, when, and under which right. Made and read by auditors. */
@Path("/v1/personal-data-reports")
@RolesAllowed(Roles.AUDITOR)
@Tag(name = "Personal data reports")
class DataReportResource {

    private static final List<String> KINDS = List.of("access history");

    /**
     * A report to make.
     *
     * @param personId whose data it is about; it covers all ids of the person
     * @param reference number of the application or of the incident's record, so that the reason can be checked
     */
    record NewReport(
            @NotNull UUID personId,
            @NotNull DataReport.Reason reason,

            @NotNull
            @Code
            @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}./ -]{0,59}", message = "{viis.document-number}")
            String reference) {}

    /**
     * A report.
     *
     * @param requestedAt in UTC; accesses recorded later are not in it
     * @param accesses where its accesses are listed
     */
    record ReportView(
            UUID id,
            UUID personId,
            DataReport.Reason reason,
            String reference,
            UUID requestedBy,
            Instant requestedAt,
            URI accesses) {

        static ReportView of(DataReport report) {
            return new ReportView(
                    report.id,
                    report.personId,
                    report.reason,
                    report.reference,
                    report.requestedBy,
                    report.requestedAt,
                    location(report).resolve(report.id + "/accesses"));
        }
    }

    private final Door door;
    private final DataReports reports;
    private final Accesses accesses;
    private final ProtectedReads protectedReads;

    DataReportResource(Door door, DataReports reports, Accesses accesses, ProtectedReads protectedReads) {
        this.door = door;
        this.reports = reports;
        this.accesses = accesses;
        this.protectedReads = protectedReads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    @Operation(summary = "Make a report on who saw a person's data; making it is recorded")
    @APIResponseSchema(value = ReportView.class, responseCode = "201")
    public Response make(@NotNull @Valid NewReport request) {
        var reach = door.reach().requireCountry();
        var report = protectedReads.read(
                "make personal data report",
                () -> {
                    var made = DataReport.of(
                            request.personId(), request.reason(), request.reference(), reach.personId(), reach.at());
                    reports.persist(made);
                    return made;
                },
                DataReportResource::disclosure);
        return Response.created(location(report)).entity(ReportView.of(report)).build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @Transactional
    @Operation(summary = "A report's reason and extent")
    @APIResponse(responseCode = "200", description = "The report; reading it is recorded")
    public ReportView read(@PathParam("id") UUID id) {
        door.reach().requireCountry();
        return ReportView.of(protectedReads.read(
                "read personal data report", () -> reports.require(id), DataReportResource::disclosure));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}/accesses")
    @Transactional
    @Operation(summary = "The accesses of a report, in the order in which they were recorded")
    @APIResponse(responseCode = "200", description = "A page of accesses; reading it is recorded")
    public Page<AccessView> listAccesses(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        door.reach().requireCountry();
        return protectedReads
                .read(
                        "read personal data report",
                        () -> {
                            var report = reports.require(id);
                            return new Listed(report, page(report, Cursor.parse(cursor), limit));
                        },
                        listed -> disclosure(listed.report()))
                .rows();
    }

    /** Who looked is shown too. */
    private Page<AccessView> page(DataReport report, Cursor after, int limit) {
        return protectedReads.read(
                "read personal data report",
                () -> Page.of(
                        accesses.find(new Accesses.Filter(report.personId, null, report.requestedAt), after, limit + 1),
                        limit,
                        AccessView::of,
                        access -> new Cursor("", access.id())),
                Page::items,
                new Shown<>(AccessView::organisationId, AccessView::people, KINDS));
    }

    private record Listed(DataReport report, Page<AccessView> rows) {}

    private static Disclosure disclosure(DataReport report) {
        return new Disclosure(null, List.of(report.personId, report.requestedBy), KINDS, report.reason.name());
    }

    private static URI location(DataReport report) {
        return URI.create("/v1/personal-data-reports/" + report.id);
    }
}
