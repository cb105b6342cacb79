package lv.viis.access.identity.alias;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses an officer who is one of the two people (D6). */
@ProblemType(status = 403, en = "The officer is one of the two people", lv = "Amatpersona ir viena no abām personām")
final class OfficerIsThePerson extends Refusal {

    OfficerIsThePerson() {
        super("Another officer has to act on this statement.", "Šis paziņojums jāizskata citai amatpersonai.");
    }
}
