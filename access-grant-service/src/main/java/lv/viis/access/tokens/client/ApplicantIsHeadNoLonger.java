package lv.viis.access.tokens.client;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to grant a system a right that nobody who heads the organisation today asks for (D1). */
@ProblemType(status = 409, en = "Who asked is head no longer", lv = "Iesnieguma iesniedzējs vairs nav vadītājs")
final class ApplicantIsHeadNoLonger extends Refusal {

    ApplicantIsHeadNoLonger() {
        super(
                "Reject it; the present head has to apply for the system anew.",
                "Noraidiet to; pašreizējam vadītājam par sistēmu jāiesniedz jauns iesniegums.");
    }
}
