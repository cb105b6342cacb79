package lv.viis.access.reading.proof;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a grant is there, in one call: for officers, auditors, and the person who has it. */
@Path("/v1/grants/{id}/proof")
@Tag(name = "Proof")
class GrantProofResource {

    private final Door door;
    private final ProveGrant prove;
    private final SamePerson samePerson;
    private final ProtectedReads protectedReads;

    GrantProofResource(Door door, ProveGrant prove, SamePerson samePerson, ProtectedReads protectedReads) {
        this.door = door;
        this.prove = prove;
        this.samePerson = samePerson;
        this.protectedReads = protectedReads;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Transactional
    @Operation(summary = "The chain from a grant to its decision, application, letters and signatures")
    @APIResponse(responseCode = "200", description = "The proof; reading it is recorded")
    public GrantProof read(@PathParam("id") UUID id) {
        return protectedReads.read(
                "read grant proof",
                () -> {
                    var proof = prove.prove(id);
                    if (proof == null || !isReadable(proof, door.reach())) {
                        throw new NotFound("grant");
                    }
                    return proof;
                },
                proof -> new Disclosure(
                        proof.grant().employerId(), proof.people().toList(), List.of("grant", "evidence")));
    }

    private boolean isReadable(GrantProof proof, Reach reach) {
        return reach.hasInCountry(Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR)
                || samePerson.is(proof.grant().personId(), reach.personId());
    }
}
