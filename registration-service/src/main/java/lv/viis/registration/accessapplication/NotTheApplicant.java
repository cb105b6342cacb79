package lv.viis.registration.accessapplication;

import lv.viis.chassis.problem.Refusal;

/** The caller may read the application, but acting on it is its applicant's. */
public final class NotTheApplicant extends Refusal {
    public NotTheApplicant() {
        super(
                403,
                "Only the applicant does this",
                "Submitting is the applicant's; withdrawing also that of the employer's head on record.");
    }
}
