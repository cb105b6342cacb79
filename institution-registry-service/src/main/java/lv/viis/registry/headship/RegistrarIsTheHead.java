package lv.viis.registry.headship;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses that a registrar enters, ends, identifies or confirms the own headship. */
@ProblemType(status = 403, en = "Nobody acts on the own person", lv = "Neviens nerīkojas pats savā lietā")
final class RegistrarIsTheHead extends Refusal {
    RegistrarIsTheHead() {
        super("Another registrar has to enter this headship.", "Šis vadītāja ieraksts jāveic citam reģistrētājam.");
    }
}
