package lv.viis.registry.headship;

import lv.viis.chassis.problem.Refusal;

/** Refuses that a registrar enters, ends, identifies or confirms the own headship. */
final class RegistrarIsTheHead extends Refusal {
    RegistrarIsTheHead() {
        super(403, "Nobody acts on the own person", "Another registrar has to enter this headship.");
    }
}
