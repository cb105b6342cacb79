package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.Refusal;

/** Nobody handles as a clerk what they applied for or signed, or what is about them (D4, D6). */
public final class ClerkIsInvolved extends Refusal {
    public ClerkIsInvolved() {
        super(403, "The clerk has a part in it", "Another clerk has to handle this.");
    }
}
