package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registry.knownalias.KnownAliases;

/** Under which ids a registrar could be a head, or the one before: nobody acts on the own person. */
@ApplicationScoped
class OwnPerson {

    private final KnownAliases aliases;

    OwnPerson(KnownAliases aliases) {
        this.aliases = aliases;
    }

    /** All ids of the caller, and of the one whose deputy the caller is. */
    Set<UUID> ids(Reach reach) {
        var ids = new HashSet<>(aliases.idsOf(reach.personId()));
        ids.addAll(aliases.idsOf(reach.principalId()));
        return ids;
    }

    /**
     * @param head null if the head is not identified
     * @throws RegistrarIsTheHead if it is the caller
     */
    void refuse(UUID head, Reach reach) {
        if (head != null && ids(reach).contains(head)) {
            throw new RegistrarIsTheHead();
        }
    }
}
