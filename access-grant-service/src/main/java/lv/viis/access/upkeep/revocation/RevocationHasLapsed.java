package lv.viis.access.upkeep.revocation;

import lv.viis.chassis.problem.Refusal;

/** Refuses to release what was seen too long ago (409). */
final class RevocationHasLapsed extends Refusal {

    RevocationHasLapsed() {
        super(409, "The revocation was held for too long", "Make a dry run again, and ask for it anew.");
    }
}
