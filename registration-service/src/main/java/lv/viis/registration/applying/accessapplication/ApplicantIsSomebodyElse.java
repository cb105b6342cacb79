package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** How an applicant is named and reached is nobody else's to write, also for who may act on the application. */
@ProblemType(status = 403, en = "The applicant is somebody else", lv = "Iesniedzējs ir cita persona")
final class ApplicantIsSomebodyElse extends Refusal {
    ApplicantIsSomebodyElse() {
        super(
                "Only they themselves change how they are named and reached.",
                "Savu vārdu, uzvārdu un kontaktinformāciju maina tikai iesniedzējs pats.");
    }
}
