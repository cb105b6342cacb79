package lv.viis.registration.paper;

import lv.viis.chassis.problem.Refusal;

/** Nobody handles as a clerk the paper that they signed, or that is about them (D4, D6). */
final class ClerkIsInvolved extends Refusal {
    ClerkIsInvolved() {
        super(403, "The clerk has a part in the letter", "Another clerk has to handle this original.");
    }
}
