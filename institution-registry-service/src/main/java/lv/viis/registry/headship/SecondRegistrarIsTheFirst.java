package lv.viis.registry.headship;

import lv.viis.chassis.problem.Refusal;

/** Refuses that who proposed decides on the proposal. */
final class SecondRegistrarIsTheFirst extends Refusal {
    SecondRegistrarIsTheFirst() {
        super(403, "A second registrar is needed", "Who proposed does not decide on the proposal.");
    }
}
