package lv.viis.registration.applying.me;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Me;
import lv.viis.registration.ground.rolecode.Office;
import lv.viis.registration.known.mandate.Mandates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is here. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class MeResource {

    private final Mandates mandates;
    private final Door door;

    MeResource(Mandates mandates, Door door) {
        this.mandates = mandates;
        this.door = door;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Who am I, and what may I do here",
            description =
                    "Signing and reading one's own needs no role; applying needs to be a head on record today, or a deputy.")
    public Me read() {
        var actions = new ArrayList<>(List.of("read own access applications", "sign own letters", "read own person"));
        var reach = door.reach();
        if (!mandates.organisationsOf(reach.personId(), reach.at()).isEmpty()) {
            actions.add("create access applications");
        }
        if (Office.seesAll(reach)) {
            actions.add("read all access applications");
            actions.add("read people");
        }
        return Me.of(reach, List.copyOf(actions));
    }
}
