package lv.viis.support.me;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Me;
import lv.viis.support.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is here, and what the token allows in this service. */
@Path("/v1/me")
@Tag(name = "Me")
class MeResource {

    private final Door door;

    MeResource(Door door) {
        this.door = door;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(summary = "Who am I, and what may I do here")
    @APIResponse(responseCode = "200", description = "The token as this service understands it")
    public Me read() {
        var reach = door.reach();
        var actions = new ArrayList<>(List.of("open ticket", "read own tickets"));
        if (reach.scope().isCountry()) {
            if (reach.has(Roles.IZM_SUPPORT)) {
                actions.addAll(List.of("read all tickets", "triage ticket", "answer ticket", "resolve ticket"));
            } else if (reach.has(Roles.IZM_ACCESS_OFFICER)) {
                actions.add("read all tickets");
            }
        }
        return Me.of(reach, actions);
    }
}
