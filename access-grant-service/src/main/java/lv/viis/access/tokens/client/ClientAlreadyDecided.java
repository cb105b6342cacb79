package lv.viis.access.tokens.client;

import lv.viis.chassis.problem.Refusal;

/** Refuses a second decision on one client. */
final class ClientAlreadyDecided extends Refusal {

    ClientAlreadyDecided() {
        super(409, "The client was decided on already", "Read it to see how.");
    }
}
