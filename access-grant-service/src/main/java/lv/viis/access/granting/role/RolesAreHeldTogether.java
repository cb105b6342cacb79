package lv.viis.access.granting.role;

import lv.viis.chassis.problem.Refusal;

/** Refuses to make roles exclude each other while somebody holds both (409). */
final class RolesAreHeldTogether extends Refusal {

    RolesAreHeldTogether() {
        super(
                409,
                "Somebody holds both roles",
                "End one of the grants first; the list of grants shows who holds them.");
    }
}
