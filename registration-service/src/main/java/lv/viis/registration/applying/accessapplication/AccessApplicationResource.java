package lv.viis.registration.applying.accessapplication;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications of heads for their employees' access. */
@Path("/v1/access-applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access applications")
class AccessApplicationResource {

    private static final List<String> SHOWN = List.of("name", "contact", "employment");

    private final ReachableApplications applications;
    private final CreateAccessApplication createAccessApplication;
    private final ProtectedReads protectedReads;
    private final Door door;

    AccessApplicationResource(
            ReachableApplications applications,
            CreateAccessApplication createAccessApplication,
            ProtectedReads protectedReads,
            Door door) {
        this.applications = applications;
        this.createAccessApplication = createAccessApplication;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Draft an application for an employee",
            description =
                    "By who heads the employer on record today, or a deputy; or by a clerk who enters what came on"
                            + " paper, with the head's personal code. At most one open application may ask for the same"
                            + " person, employer, object and role.")
    @APIResponseSchema(value = AccessApplicationView.class, responseCode = "201")
    @Limited(kind = "drafts", most = 120, within = "PT1H")
    public Response create(@Valid @NotNull NewAccessApplication asked) {
        var made = createAccessApplication.create(asked, door.reach());
        return Answers.created("/v1/access-applications/" + made.id(), AccessApplicationView.of(made), made.version());
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            summary = "Read an application",
            description = "For its applicant, its employee, the employer's head on record, clerks and access officers.")
    @APIResponseSchema(value = AccessApplicationView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        var reach = door.reach();
        var view = protectedReads.read(
                "read access application",
                () -> AccessApplicationView.of(applications.readable(id, reach)),
                AccessApplicationResource::disclosed);
        return Answers.ok(view, view.version());
    }

    @GET
    @Authenticated
    @Operation(
            summary = "List applications",
            description =
                    "Clerks, access officers and auditors see all, others those they may read. Oldest first. The"
                            + " ministry's working lists are filters: by whose turn it is, what is to be done, and what is due.")
    public Page<AccessApplicationView> list(
            @BeanParam ApplicationFilter filter,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var reach = door.reach();
        return protectedReads.read(
                "list access applications",
                () -> Page.of(
                        applications.list(filter, Cursor.parse(cursor).id(), limit + 1, reach),
                        limit,
                        AccessApplicationView::of,
                        row -> new Cursor("", row.id())),
                Page::items,
                new ProtectedReads.Shown<>(
                        AccessApplicationView::employerId,
                        item -> List.of(item.personId(), item.applicantId()),
                        SHOWN));
    }

    private static ProtectedReads.Disclosure disclosed(AccessApplicationView view) {
        return new ProtectedReads.Disclosure(view.employerId(), List.of(view.personId(), view.applicantId()), SHOWN);
    }
}
