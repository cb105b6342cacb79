package lv.viis.registration.arriving.mail;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Nothing is left for a clerk to decide. */
@ProblemType(status = 409, en = "The mail is settled already", lv = "Elektroniskā vēstule jau ir izskatīta")
final class MailAlreadySettled extends Refusal {
    MailAlreadySettled() {
        super(
                "Only mails in state TO_CLERK can be assigned or dismissed.",
                "Piesaistīt vai noraidīt var tikai elektroniskās vēstules, kuru stāvoklis ir TO_CLERK.");
    }
}
