package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** A closed organisation applies for nobody (D12). */
@ProblemType(status = 409, en = "The employer is closed", lv = "Darba devējs ir slēgts")
public final class EmployerClosed extends Refusal {
    public EmployerClosed() {
        super(
                "A closed organisation cannot apply; its successor can.",
                "Slēgta iestāde nevar iesniegt iesniegumu; to var darīt tās tiesību pārņēmēja.");
    }
}
