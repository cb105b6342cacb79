package lv.viis.access.identity.alias;

import lv.viis.chassis.problem.Refusal;

/** Refuses to join two ids that hold roles which one person must not have together (409, 12.5). */
final class RolesOfBothCollide extends Refusal {

    RolesOfBothCollide() {
        super(409, "The two hold roles that one person must not have", "End one of the grants, then confirm.");
    }
}
