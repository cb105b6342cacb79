package lv.viis.access.deciding.decision;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses the officer who would confirm the own proposal (12.5). */
@ProblemType(
        status = 403,
        en = "The second officer is another than the first",
        lv = "Otrā amatpersona nevar būt tā pati, kas pirmā")
final class SecondOfficerIsTheFirst extends Refusal {

    SecondOfficerIsTheFirst() {
        super(
                "You proposed the decision; another officer without a part in the application confirms it.",
                "Lēmumu ierosinājāt jūs; to apstiprina cita amatpersona, kas iesniegumā nav iesaistīta.");
    }
}
