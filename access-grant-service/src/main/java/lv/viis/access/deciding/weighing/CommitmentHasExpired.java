package lv.viis.access.deciding.weighing;

import lv.viis.chassis.problem.Refusal;

/** Refuses a right on a commitment that the person was to give anew and has not (422). */
final class CommitmentHasExpired extends Refusal {

    CommitmentHasExpired() {
        super(
                422,
                "The person's commitment has expired",
                "It was to be signed anew and was not; return the application, so that a new letter is signed.");
    }
}
