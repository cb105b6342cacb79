package lv.viis.access.deciding.item;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ministry's queue: submitted applications with all that a decision has to heed. */
@Path("/v1/decision-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decision items")
class DecisionItemResource {

    private final Door door;
    private final ProtectedReads protectedReads;
    private final Queue queue;
    private final ReadItem readItem;

    DecisionItemResource(Door door, ProtectedReads protectedReads, Queue queue, ReadItem readItem) {
        this.door = door;
        this.protectedReads = protectedReads;
        this.queue = queue;
        this.readItem = readItem;
    }

    /**
     * @param escalation only those that are this late, or to become so
     * @param proposed only those that wait for a second officer, or only those that do not
     * @param sort what comes first
     */
    @GET
    @RolesAllowed({Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary =
                    "The queue of applications to decide: the longest waiting first, or by risk with the overdue ones first")
    @APIResponse(responseCode = "200", description = "A page of items; reading it is recorded")
    public Page<ItemView> list(
            @QueryParam("state") ItemState state,
            @QueryParam("applicationId") UUID applicationId,
            @QueryParam("employerId") UUID employerId,
            @QueryParam("risk") Risk risk,
            @QueryParam("escalation") Queue.Escalation escalation,
            @QueryParam("proposed") Boolean proposed,
            @QueryParam("sort") @DefaultValue("AGE") Queue.Sort sort,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        var reach = door.reach().requireCountry();
        var filter = new Queue.Filter(state, applicationId, employerId, risk, escalation, proposed);
        var after = Cursor.parse(cursor);
        return protectedReads.read(
                "read decision items",
                () -> Page.of(
                        queue.find(filter, sort, after, limit + 1, reach.day()),
                        limit,
                        item -> ItemView.of(item, reach.at()),
                        item -> queue.after(item, sort, after, reach.day())),
                Page::items,
                new Shown<>(ItemView::employerId, ItemView::people, List.of("access application")));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "One application with everything asked, its evidence, and what is known beside it")
    @APIResponseSchema(value = ItemView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        var reach = door.reach().requireCountry();
        var view = protectedReads.read(
                "read decision item",
                () -> readItem.read(id, reach.at()),
                item -> new Disclosure(item.employerId(), item.people(), List.of("access application")));
        return Answers.ok(view, view.version());
    }
}
