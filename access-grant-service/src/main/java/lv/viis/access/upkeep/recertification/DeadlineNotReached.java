package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to release the rest before it is known. */
@ProblemType(status = 409, en = "The deadline has not been reached", lv = "Termiņš vēl nav pienācis")
final class DeadlineNotReached extends Refusal {

    DeadlineNotReached() {
        super(
                "What is beyond the cap is released when it is known how much that is.",
                "To, kas pārsniedz ierobežojumu, atļauj tad, kad ir zināms, cik tā ir.");
    }
}
