package lv.viis.access.reading.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.ledger.ledger.ProveEntries;
import lv.viis.access.reading.proof.AccessProofResource.AccessProof;
import lv.viis.chassis.event.Event;

/** Walks from an access back to the signatures it rests on. */
@ApplicationScoped
class ProveAccess {

    /** What is read of the event of an access. */
    record Told(UUID personId, Set<String> roles, List<UUID> grantIds, UUID organisationId, List<UUID> subjectIds) {
        Told {
            roles = roles == null ? Set.of() : roles;
            grantIds = grantIds == null ? List.of() : grantIds;
        }
    }

    private record Content(Told data) {}

    /** The proof, and whose data is in it. */
    record Proven(AccessProof proof, Told told) {}

    private final ProveEntries entries;
    private final ProveGrant proveGrant;

    ProveAccess(ProveEntries entries, ProveGrant proveGrant) {
        this.entries = entries;
        this.proveGrant = proveGrant;
    }

    /** @return null if the ledger has no such access */
    Proven prove(UUID accessId) {
        var access = entries.of(accessId).stream()
                .filter(entry ->
                        entry.eventId().equals(accessId) && entry.type().equals("PersonalDataAccessed"))
                .findFirst();
        if (access.isEmpty()) {
            return null;
        }
        var told = Event.read(access.get().content(), Content.class).data();
        var unknown = new ArrayList<>(told.grantIds());
        var grants = told.grantIds().stream()
                .distinct()
                .map(proveGrant::prove)
                .filter(Objects::nonNull)
                .toList();
        grants.forEach(grant -> unknown.removeIf(grant.grant().id()::equals));
        return new Proven(new AccessProof(access.get(), basis(told), grants, unknown), told);
    }

    private static String basis(Told told) {
        if (!told.grantIds().isEmpty()) {
            return "GRANTS";
        }
        return told.roles().isEmpty() ? "OWN" : "HEADSHIP";
    }
}
