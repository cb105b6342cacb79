package lv.viis.access.granting.role;

import lv.viis.chassis.problem.Refusal;

/** Refuses to let who proposed a change confirm it (403). */
final class SecondAdminIsTheFirst extends Refusal {

    SecondAdminIsTheFirst() {
        super(403, "It takes two administrators", "Who proposed it cannot confirm it.");
    }
}
