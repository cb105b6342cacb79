package lv.viis.support.me;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import lv.viis.chassis.caller.Actions;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Me;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is here, and what the token allows in this service. */
@Path("/v1/me")
@Tag(name = "Me")
class MeResource {

    private final Door door;
    private final Actions actions;

    MeResource(Door door, Actions actions) {
        this.door = door;
        this.actions = actions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(summary = "Who am I, and what may I do here")
    @APIResponse(responseCode = "200", description = "The token as this service understands it")
    public Me read() {
        var reach = door.reach();
        // Nothing here is an organisation's: a role is heeded in the country only.
        return Me.of(reach, actions.of(reach.scope().isCountry() ? reach.roles() : Set.of()));
    }
}
