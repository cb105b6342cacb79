package lv.viis.registration.arriving.mail;

import lv.viis.chassis.problem.Refusal;

/** Nothing is left for a clerk to decide. */
final class MailAlreadySettled extends Refusal {
    MailAlreadySettled() {
        super(409, "The mail is settled already", "Only mails in state TO_CLERK can be assigned or dismissed.");
    }
}
