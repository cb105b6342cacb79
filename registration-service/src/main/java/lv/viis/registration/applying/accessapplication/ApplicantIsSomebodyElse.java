package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.Refusal;

/** How an applicant is named and reached is nobody else's to write, also for who may act on the application. */
final class ApplicantIsSomebodyElse extends Refusal {
    ApplicantIsSomebodyElse() {
        super(403, "The applicant is somebody else", "Only they themselves change how they are named and reached.");
    }
}
