package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Nobody handles as a clerk what they applied for or signed, or what is about them (D4, D6). */
@ProblemType(status = 403, en = "The clerk has a part in it", lv = "Lietvedis pats ir iesaistīts")
public final class ClerkIsInvolved extends Refusal {
    public ClerkIsInvolved() {
        super("Another clerk has to handle this.", "Tas jāizskata citam lietvedim.");
    }
}
