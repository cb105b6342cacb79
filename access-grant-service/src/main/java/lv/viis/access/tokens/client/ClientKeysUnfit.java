package lv.viis.access.tokens.client;

import lv.viis.chassis.problem.Refusal;

/** Refuses keys with which a client could not prove who it is. */
final class ClientKeysUnfit extends Refusal {

    ClientKeysUnfit(String why) {
        super(422, "The keys are not fit for a client", why);
    }
}
