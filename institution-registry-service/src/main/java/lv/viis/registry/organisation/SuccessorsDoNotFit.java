package lv.viis.registry.organisation;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a closing whose successors are missing, not needed, unknown, closed, or the organisation itself. */
@ProblemType(
        status = 422,
        en = "The successors do not fit the reason of the closing",
        lv = "Pārņēmēji neatbilst slēgšanas iemeslam")
public final class SuccessorsDoNotFit extends Refusal {
    public SuccessorsDoNotFit(String reason) {
        super(
                reason + ": name open organisations other than this one, and none for a liquidation.",
                reason + ": norādiet atvērtas organizācijas, kas nav šī pati, bet likvidācijai nevienu.");
    }
}
