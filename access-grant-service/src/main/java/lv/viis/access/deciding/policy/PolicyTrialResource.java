package lv.viis.access.deciding.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of trying to decide an item straight through. */
@Path("/v1/policy-trials")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
class PolicyTrialResource {

    private final Door door;
    private final PolicyTrials trials;

    PolicyTrialResource(Door door, PolicyTrials trials) {
        this.door = door;
        this.trials = trials;
    }

    @GET
    @Path("/{decisionItemId}")
    @RolesAllowed({Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(
            summary = "Whether an item was decided by a policy, or why it was left to officers",
            description = "NO_POLICY if none was in force that might fit; else what kept the policies from deciding.")
    @APIResponse(responseCode = "200", description = "The trial")
    public PolicyTrials.Trial read(@PathParam("decisionItemId") UUID decisionItemId) {
        door.reach().requireCountry();
        return trials.find(decisionItemId).orElseThrow(() -> new NotFound("policy trial"));
    }
}
