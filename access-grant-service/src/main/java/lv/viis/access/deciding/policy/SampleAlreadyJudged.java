package lv.viis.access.deciding.policy;

import lv.viis.chassis.problem.Refusal;

/** Refuses a second verdict on a sample (409). */
final class SampleAlreadyJudged extends Refusal {

    SampleAlreadyJudged() {
        super(409, "The sample has its verdict", "Another officer was first; a grant that should not be is revoked.");
    }
}
