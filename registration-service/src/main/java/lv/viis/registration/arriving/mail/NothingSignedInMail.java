package lv.viis.registration.arriving.mail;

import lv.viis.chassis.problem.Refusal;

/** A mail without a signed file proves nothing; a paper original is recorded as such (D4). */
final class NothingSignedInMail extends Refusal {
    NothingSignedInMail() {
        super(
                422,
                "The mail has no signed file",
                "Only signed files can be assigned to a letter; a paper original is recorded by its own way.");
    }
}
