package lv.viis.access.identity.alias;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to join two ids that hold roles which one person must not have together (12.5). */
@ProblemType(
        status = 409,
        en = "The two hold roles that one person must not have",
        lv = "Abu identifikatoru lomas vienai personai nav savienojamas")
final class RolesOfBothCollide extends Refusal {

    RolesOfBothCollide() {
        super(
                "End one of the grants, then confirm.",
                "Vispirms izbeidziet vienas no šīm piekļuves tiesībām, tad apstipriniet.");
    }
}
