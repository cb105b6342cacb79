package lv.viis.registration.arriving.campaign;

import lv.viis.chassis.problem.Refusal;

/** Letters are issued in the text of the day, so people can be asked for no other. */
final class TextNotInForce extends Refusal {
    TextNotInForce() {
        super(
                422,
                "The text is not in force",
                "Name the version of the commitment letter's text that is in force today.");
    }
}
