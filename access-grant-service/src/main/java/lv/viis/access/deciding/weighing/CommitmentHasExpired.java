package lv.viis.access.deciding.weighing;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a right on a commitment that the person was to give anew and has not. */
@ProblemType(
        status = 422,
        en = "The person's commitment has expired",
        lv = "Personas saistību raksta termiņš ir beidzies")
final class CommitmentHasExpired extends Refusal {

    CommitmentHasExpired() {
        super(
                "It was to be signed anew and was not; return the application, so that a new letter is signed.",
                "Tas bija jāparaksta no jauna, bet nav parakstīts; atdodiet iesniegumu labošanai, lai tiktu"
                        + " parakstīts jauns saistību raksts.");
    }
}
