package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.Refusal;

/** The caller may read the application, but acting on it is for who may apply for the employer today. */
public final class NotTheApplicant extends Refusal {
    public NotTheApplicant() {
        super(
                403,
                "Only the applicant does this",
                "Acting on it is for who may apply for the employer today; who applied and is head no longer only reads it.");
    }
}
