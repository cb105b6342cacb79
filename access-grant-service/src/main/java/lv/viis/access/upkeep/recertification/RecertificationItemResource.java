package lv.viis.access.upkeep.recertification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A head's answer on one grant of a campaign; an officer's where the grant is a head's own. */
@Path("/v1/recertification-items/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recertification")
class RecertificationItemResource {

    /** An item after the answer; see the list for its grant. */
    record Answered(UUID id, UUID grantId, RecertificationItem.State state, Instant answeredAt, long version) {}

    private final Door door;
    private final AnswerItem answerItem;

    RecertificationItemResource(Door door, AnswerItem answerItem) {
        this.door = door;
        this.answerItem = answerItem;
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed({Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD, Roles.IZM_ACCESS_OFFICER})
    @Idempotent(required = false)
    @Operation(summary = "Say that the access is still needed; what was suspended in the campaign holds again")
    @APIResponseSchema(value = Answered.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(answerItem.answer(id, IfMatch.of(ifMatch), true, door.reach()));
    }

    @POST
    @Path("/end")
    @RolesAllowed({Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD, Roles.IZM_ACCESS_OFFICER})
    @Idempotent(required = false)
    @Operation(summary = "Say that the access is no longer needed; the grant ends at once")
    @APIResponseSchema(value = Answered.class, responseCode = "200")
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(answerItem.answer(id, IfMatch.of(ifMatch), false, door.reach()));
    }

    private static Response answer(RecertificationItem item) {
        return Answers.ok(new Answered(item.id, item.grantId, item.state, item.answeredAt, item.version), item.version);
    }
}
