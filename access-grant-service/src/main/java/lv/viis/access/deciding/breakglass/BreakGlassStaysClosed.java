package lv.viis.access.deciding.breakglass;

import lv.viis.chassis.problem.Refusal;

/** Break-glass is for when no officer is left to decide, and each request for once. */
final class BreakGlassStaysClosed extends Refusal {

    BreakGlassStaysClosed(String detail) {
        super(409, "Break-glass stays closed.", detail);
    }
}
