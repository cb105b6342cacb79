package lv.viis.access.deciding.weighing;

import lv.viis.chassis.problem.Refusal;

/** Refuses a role that is not in the catalogue or does not hold on that kind of object (422). */
final class RoleDoesNotFit extends Refusal {

    RoleDoesNotFit(String role) {
        super(422, "The role cannot be granted on this object", role + " does not hold there; see /v1/roles.");
    }
}
