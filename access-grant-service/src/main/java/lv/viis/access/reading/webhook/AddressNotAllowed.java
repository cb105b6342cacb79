package lv.viis.access.reading.webhook;

import lv.viis.chassis.problem.Refusal;

/** Only public addresses over HTTPS are called: nobody has this service call its own neighbours. */
final class AddressNotAllowed extends Refusal {
    AddressNotAllowed(String detail) {
        super(422, "The address may not be called", detail);
    }
}
