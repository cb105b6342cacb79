package lv.viis.registration.accessapplication;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications of heads for their employees' access. */
@Path("/v1/access-applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access applications")
class AccessApplicationResource {

    /** What became of it; who it was about is told by reading it, which is recorded. */
    record WithdrawalView(UUID applicationId, long version, AccessApplication.State state) {}

    private static final List<String> SHOWN = List.of("name", "contact", "employment");

    private final AccessApplications applications;
    private final CreateAccessApplication createAccessApplication;
    private final WithdrawAccessApplication withdrawAccessApplication;
    private final ProtectedReads protectedReads;
    private final Caller caller;

    AccessApplicationResource(
            AccessApplications applications,
            CreateAccessApplication createAccessApplication,
            WithdrawAccessApplication withdrawAccessApplication,
            ProtectedReads protectedReads,
            Caller caller) {
        this.applications = applications;
        this.createAccessApplication = createAccessApplication;
        this.withdrawAccessApplication = withdrawAccessApplication;
        this.protectedReads = protectedReads;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Draft an application for an employee",
            description = "By who heads the employer on record today. At most one open application may ask for the"
                    + " same person, employer, object and role.")
    @APIResponseSchema(value = AccessApplicationView.class, responseCode = "201")
    @APIResponse(responseCode = "403", description = "not-the-head-on-record")
    @APIResponse(responseCode = "409", description = "open-application-exists (seeAlso names it), employer-closed")
    @APIResponse(
            responseCode = "422",
            description = "role-unknown, role-follows-from-headship, role-does-not-fit-object, object-outside-employer,"
                    + " days-outside-employment, grant-too-long, employer-unknown")
    public Response create(@Valid @NotNull NewAccessApplication asked) {
        var made = createAccessApplication.create(
                caller.personId(), asked, Instant.now().truncatedTo(ChronoUnit.MICROS));
        return Response.created(URI.create("/v1/access-applications/" + made.id()))
                .header(HttpHeaders.ETAG, Version.etag(made.version()))
                .entity(AccessApplicationView.of(made))
                .build();
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            summary = "Read an application",
            description = "For its applicant, its employee, the employer's head on record, clerks and access officers.")
    @APIResponseSchema(value = AccessApplicationView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is none, or it is not the caller's to read")
    public Response read(@PathParam("id") UUID id) {
        var view = protectedReads.read(
                "read access application",
                () -> AccessApplicationView.of(applications.readable(id)),
                AccessApplicationResource::disclosed);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Version.etag(view.version()))
                .build();
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List applications",
            description = "Clerks and access officers see all, others those they may read. Oldest first.")
    public Page<AccessApplicationView> list(
            @QueryParam("state") String state,
            @QueryParam("employerId") String employerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return protectedReads.read(
                "list access applications",
                () -> Page.of(
                        applications.list(
                                state(state),
                                employer(employerId),
                                Cursor.parse(cursor).id(),
                                limit + 1),
                        limit,
                        AccessApplicationView::of,
                        row -> new Cursor("", row.id())),
                page -> new ProtectedReads.Disclosure(
                        employer(employerId),
                        page.items().stream()
                                .flatMap(item -> Stream.of(item.personId(), item.applicantId()))
                                .distinct()
                                .toList(),
                        SHOWN));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Authenticated
    @Idempotent(required = false)
    @Operation(
            summary = "Withdraw an open application",
            description = "By the applicant, or who heads the employer on record today.")
    @APIResponseSchema(value = WithdrawalView.class, responseCode = "200")
    @APIResponse(responseCode = "403", description = "not-the-applicant")
    @APIResponse(responseCode = "409", description = "application-in-wrong-state: decided and withdrawn are final")
    @APIResponse(responseCode = "412", description = "The application has changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var withdrawn = withdrawAccessApplication.withdraw(caller.personId(), id, ifMatch, now);
        return Response.ok(new WithdrawalView(id, withdrawn.version(), withdrawn.state()))
                .header(HttpHeaders.ETAG, Version.etag(withdrawn.version()))
                .build();
    }

    private static ProtectedReads.Disclosure disclosed(AccessApplicationView view) {
        return new ProtectedReads.Disclosure(
                view.employerId(),
                Stream.of(view.personId(), view.applicantId()).distinct().toList(),
                SHOWN);
    }

    private static AccessApplication.State state(String text) {
        try {
            return text == null ? null : AccessApplication.State.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("state", "query", "is not a state of an application");
        }
    }

    private static UUID employer(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("employerId", "query", "is not a UUID");
        }
    }
}
