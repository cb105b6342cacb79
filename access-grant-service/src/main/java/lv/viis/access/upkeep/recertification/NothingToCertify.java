package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a campaign without a single grant. */
@ProblemType(status = 422, en = "No grant is left to confirm", lv = "Nav piekļuves tiesību, kas būtu jāapstiprina")
final class NothingToCertify extends Refusal {

    NothingToCertify() {
        super(
                "There is no live grant in this reach that is not in a running campaign.",
                "Šajā aptvērumā nav spēkā esošu piekļuves tiesību, kuras jau neietilptu notiekošā kampaņā.");
    }
}
