package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** The container could be read in more than one way, holds more than it may, or is no proper container. */
public final class MalformedContainer extends Refusal {
    MalformedContainer(String detail) {
        super(422, "The container is malformed", detail);
    }
}
