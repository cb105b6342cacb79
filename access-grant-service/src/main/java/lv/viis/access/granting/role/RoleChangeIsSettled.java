package lv.viis.access.granting.role;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to settle a change a second time. */
@ProblemType(status = 409, en = "The change is settled", lv = "Par izmaiņām jau ir izlemts")
final class RoleChangeIsSettled extends Refusal {

    RoleChangeIsSettled() {
        super(
                "It was confirmed or refused; read it again.",
                "Tās ir apstiprinātas vai noraidītas; nolasiet tās vēlreiz.");
    }
}
