package lv.viis.registration.applying.me;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lv.viis.chassis.caller.Actions;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Me;
import lv.viis.registration.known.mandate.Mandates;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is here. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
class MeResource {

    /** Open to all who have logged in, and refused to whom no organisation has as its head or deputy today. */
    private static final Set<String> FOR_ORGANISATIONS =
            Set.of("createAccessApplication", "createAccessApplicationBatch", "giveAuthorisation", "giveLeaverNotice");

    private final Mandates mandates;
    private final Door door;
    private final Actions actions;

    MeResource(Mandates mandates, Door door, Actions actions) {
        this.mandates = mandates;
        this.door = door;
        this.actions = actions;
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(
            summary = "Who am I, and what may I do here",
            description =
                    "Signing and reading one's own needs no role; applying needs to be a head on record today, or a deputy.")
    public Me read() {
        var reach = door.reach();
        var allowed = new ArrayList<>(actions.of(reach));
        if (mandates.organisationsOf(reach.personId(), reach.at()).isEmpty()) {
            allowed.removeAll(FOR_ORGANISATIONS);
        }
        return Me.of(reach, List.copyOf(allowed));
    }
}
