package lv.viis.access.reading.webhook;

import static lv.viis.access.reading.webhook.WebhookReceiverResource.answer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.reading.webhook.ChangeReceiver.Change;
import lv.viis.access.reading.webhook.WebhookReceiverResource.RegisteredView;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens to a receiver after it was registered. */
@Path("/v1/webhook-receivers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.IZM_ADMIN, Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD})
@Tag(name = "Webhooks")
class WebhookReceiverStepResource {

    private final Door door;
    private final OwnReceivers ownReceivers;
    private final ReplaceSecret replaceSecret;
    private final ChangeReceiver changeReceiver;

    WebhookReceiverStepResource(
            Door door, OwnReceivers ownReceivers, ReplaceSecret replaceSecret, ChangeReceiver changeReceiver) {
        this.door = door;
        this.ownReceivers = ownReceivers;
        this.replaceSecret = replaceSecret;
        this.changeReceiver = changeReceiver;
    }

    @POST
    @Path("/{id}/secret")
    @Idempotent(required = false)
    @Operation(summary = "Make a new secret", description = "The old one goes on signing beside it for a day.")
    @APIResponseSchema(value = RegisteredView.class, responseCode = "200")
    public Response replaceSecret(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var reach = door.reach();
        var registered = replaceSecret.replace(ownReceivers.mine(id, reach).id, IfMatch.of(ifMatch), reach.at());
        return Answers.ok(RegisteredView.of(registered), registered.receiver().version);
    }

    @POST
    @Path("/{id}/{change:pause|resumption|removal|verification|test}")
    @Idempotent(required = false)
    @Operation(
            summary = "Pause, resume, remove, verify or test a receiver",
            description =
                    "What happens during a pause is told after it, as long as it is not too old; who resumes it is"
                            + " responsible for it. A verification asks a PENDING one again whether it wants to be told; a test"
                            + " is a telling of the type receiver.tested to an ACTIVE one. Both are made once; see the outcome"
                            + " among the deliveries.")
    @APIResponseSchema(value = ReceiverView.class, responseCode = "200")
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("change") @Schema(enumeration = {"pause", "resumption", "removal", "verification", "test"})
                    String change,
            @HeaderParam("If-Match") String ifMatch) {
        var reach = door.reach();
        return answer(ReceiverView.of(
                changeReceiver.change(ownReceivers.mine(id, reach).id, changeOf(change), IfMatch.of(ifMatch), reach)));
    }

    private static Change changeOf(String segment) {
        return switch (segment) {
            case "pause" -> Change.PAUSE;
            case "resumption" -> Change.RESUME;
            case "removal" -> Change.REMOVE;
            case "verification" -> Change.VERIFY;
            default -> Change.TEST;
        };
    }
}
