package lv.viis.access.granting.role;

import lv.viis.chassis.problem.Refusal;

/** Refuses to settle a change a second time (409). */
final class RoleChangeIsSettled extends Refusal {

    RoleChangeIsSettled() {
        super(409, "The change is settled", "It was confirmed or refused; read it again.");
    }
}
