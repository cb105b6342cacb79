package lv.viis.registration.letters.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.registration.ground.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mails to applicants and employees: who is told what, and what could not be delivered. */
@Path("/v1/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
class NotificationResource {

    private final Notifications notifications;
    private final ProtectedReads protectedReads;
    private final Door door;

    NotificationResource(Notifications notifications, ProtectedReads protectedReads, Door door) {
        this.notifications = notifications;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @GET
    @RolesAllowed(Roles.IZM_CLERK)
    @Operation(
            summary = "List notifications",
            description = "For clerks of the ministry; oldest first, without addresses. Those in state UNDELIVERABLE"
                    + " need somebody to reach the person another way.")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Page<NotificationView> list(
            @QueryParam("applicationId") UUID applicationId,
            @QueryParam("state") Notification.State state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        door.reach().requireCountry();
        return protectedReads.read(
                "list notifications",
                () -> Page.of(
                        notifications.list(
                                applicationId, state, Cursor.parse(cursor).id(), limit + 1),
                        limit,
                        NotificationView::of,
                        row -> new Cursor("", row.id)),
                page -> notifications.told(page.items()),
                new ProtectedReads.Shown<>(
                        Notifications.Told::organisationId, told -> List.of(told.personId()), List.of("notification")));
    }
}
