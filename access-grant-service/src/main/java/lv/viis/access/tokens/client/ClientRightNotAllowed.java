package lv.viis.access.tokens.client;

import lv.viis.chassis.problem.Refusal;

/** Refuses a right that no system may have, or not this one (D7, D9). */
final class ClientRightNotAllowed extends Refusal {

    ClientRightNotAllowed(String why) {
        super(422, "The client cannot have this right", why);
    }
}
