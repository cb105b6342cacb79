package lv.viis.access.deciding.breakglass;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Break-glass is for when no officer is left to decide, and each request for once. */
@ProblemType(status = 409, en = "Break-glass stays closed", lv = "Ārkārtas piekļuve paliek slēgta")
final class BreakGlassStaysClosed extends Refusal {

    private BreakGlassStaysClosed(String english, String latvian) {
        super(english, latvian);
    }

    static BreakGlassStaysClosed toUsedRequest() {
        return new BreakGlassStaysClosed("This request has been used before.", "Šis pieprasījums jau ir izmantots.");
    }

    static BreakGlassStaysClosed whileOfficersDecide(long officers) {
        return new BreakGlassStaysClosed(
                officers + " officers are there to decide.",
                "Amatpersonu, kas var pieņemt lēmumu, skaits ir " + officers + ".");
    }
}
