package lv.viis.access.reading.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.ledger.ledger.EntryProof;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By which right an access happened, in one call: for auditors. */
@Path("/v1/accesses/{id}/proof")
@Tag(name = "Proof")
class AccessProofResource {

    /**
     * The chain from an access to the signatures it rests on.
     *
     * @param access the entry of the access
     * @param basis GRANTS, HEADSHIP for rights that follow from a headship, OWN for what needs no right
     * @param grants the chain of each grant that the token named
     * @param unknownGrantIds grants that the access names and that never were: empty unless something is very wrong
     */
    record AccessProof(EntryProof access, String basis, List<GrantProof> grants, List<UUID> unknownGrantIds) {}

    private final Door door;
    private final ProveAccess prove;
    private final ProtectedReads protectedReads;

    AccessProofResource(Door door, ProveAccess prove, ProtectedReads protectedReads) {
        this.door = door;
        this.prove = prove;
        this.protectedReads = protectedReads;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AUDITOR)
    @Transactional
    @Operation(summary = "The chain from an access to its grants, decisions, applications, letters and signatures")
    @APIResponse(responseCode = "200", description = "The proof; reading it is recorded")
    public AccessProof read(@PathParam("id") UUID id) {
        door.reach().requireCountry();
        return protectedReads
                .read(
                        "read access proof",
                        () -> {
                            var proven = prove.prove(id);
                            if (proven == null) {
                                throw new NotFound("access");
                            }
                            return proven;
                        },
                        proven -> new Disclosure(
                                proven.told().organisationId(),
                                people(proven),
                                List.of("access history", "grant", "evidence")))
                .proof();
    }

    private static List<UUID> people(ProveAccess.Proven proven) {
        return Stream.of(
                        Stream.of(proven.told().personId()),
                        proven.told().subjectIds().stream(),
                        proven.proof().grants().stream().flatMap(GrantProof::people))
                .flatMap(people -> people)
                .distinct()
                .toList();
    }
}
