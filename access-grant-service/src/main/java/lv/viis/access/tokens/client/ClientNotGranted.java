package lv.viis.access.tokens.client;

import lv.viis.chassis.problem.Refusal;

/** Refuses to change what does not count. */
final class ClientNotGranted extends Refusal {

    ClientNotGranted() {
        super(409, "The client has no right", "It was not granted one, or that one is over.");
    }
}
