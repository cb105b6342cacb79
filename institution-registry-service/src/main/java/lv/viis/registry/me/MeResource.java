package lv.viis.registry.me;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Me;
import lv.viis.registry.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is, and what the token allows in the registry. */
@Path("/v1/me")
@Tag(name = "Me")
class MeResource {

    private static final List<String> CONTACT_WRITERS = List.of(
            Roles.INSTITUTION_HEAD,
            Roles.INSTITUTION_EDITOR,
            Roles.MUNICIPALITY_HEAD,
            Roles.MUNICIPALITY_SPECIALIST,
            Roles.IKVD_REGISTRAR);
    private static final List<String> HEADSHIP_READERS = List.of(
            Roles.IKVD_REGISTRAR,
            Roles.IZM_ACCESS_OFFICER,
            Roles.AUDITOR,
            Roles.INSTITUTION_HEAD,
            Roles.MUNICIPALITY_HEAD);

    private final Door door;

    MeResource(Door door) {
        this.door = door;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(summary = "Who am I, and what may I do here")
    public Me read() {
        var reach = door.reach();
        var actions = new ArrayList<>(List.of("read organisations"));
        if (CONTACT_WRITERS.stream().anyMatch(reach::has)) {
            actions.add("change contact");
        }
        if (HEADSHIP_READERS.stream().anyMatch(reach::has)) {
            actions.add("read headships");
        }
        if (reach.has(Roles.IKVD_REGISTRAR)) {
            actions.addAll(List.of(
                    "import organisations",
                    "record headship",
                    "end headship",
                    "decide headship proposal",
                    "close organisation"));
        }
        if (reach.has(Roles.IKVD_REGISTRAR) || reach.has(Roles.AUDITOR)) {
            actions.add("read acts");
        }
        return Me.of(reach, actions);
    }
}
