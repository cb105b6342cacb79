package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The caller may read the application, but acting on it is for who may apply for the employer today. */
@ProblemType(status = 403, en = "Only the applicant does this", lv = "To dara tikai iesniedzējs")
public final class NotTheApplicant extends Refusal {
    public NotTheApplicant() {
        super(
                "Acting on it is for who may apply for the employer today; who applied and is head no longer only reads it.",
                "Ar iesniegumu rīkojas tas, kurš šodien var iesniegt iesniegumus darba devēja vārdā; iesniedzējs, kurš vairs nav vadītājs, to tikai lasa.");
    }
}
