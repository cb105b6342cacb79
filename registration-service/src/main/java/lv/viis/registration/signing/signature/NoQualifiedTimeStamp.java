package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** No qualified time stamp proves when it was signed (Electronic Documents Law s. 3(5)). */
@ProblemType(
        status = 422,
        en = "The signature has no qualified time stamp",
        lv = "Parakstam nav kvalificēta laika zīmoga")
public final class NoQualifiedTimeStamp extends Refusal {
    NoQualifiedTimeStamp() {
        super(
                "The signature needs a valid time stamp of a qualified provider; sign with time stamping on.",
                "Parakstam vajadzīgs derīgs kvalificēta pakalpojumu sniedzēja laika zīmogs; parakstiet, pievienojot laika zīmogu.");
    }
}
