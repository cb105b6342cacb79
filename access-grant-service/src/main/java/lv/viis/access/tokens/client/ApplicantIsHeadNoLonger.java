package lv.viis.access.tokens.client;

import lv.viis.chassis.problem.Refusal;

/** Refuses to grant a system a right that nobody who heads the organisation today asks for (D1, 409). */
final class ApplicantIsHeadNoLonger extends Refusal {

    ApplicantIsHeadNoLonger() {
        super(409, "Who asked is head no longer", "Reject it; the present head has to apply for the system anew.");
    }
}
