package lv.viis.access.deciding.item;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses what is no longer proposed: confirmed, sent back, or lapsed because the item changed. */
@ProblemType(status = 409, en = "The proposal is over", lv = "Priekšlikums vairs nav spēkā")
public final class ProposalIsOver extends Refusal {

    public ProposalIsOver() {
        super(
                "It was confirmed, sent back, or has lapsed because what is to be decided changed; propose anew.",
                "Tas ir apstiprināts, nosūtīts atpakaļ vai zaudējis spēku, jo ir mainījies tas, par ko"
                        + " jālemj; iesniedziet jaunu priekšlikumu.");
    }
}
