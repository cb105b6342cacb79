package lv.viis.registry.headship;

import java.util.UUID;
import lv.viis.chassis.caller.Reach;

/**
 * Who proposes or decides.
 *
 * @param principalId whose rights are used; another person's where a deputy acts
 */
record Registrar(UUID personId, UUID principalId) {

    static Registrar of(Reach reach) {
        return new Registrar(reach.personId(), reach.principalId());
    }
}
