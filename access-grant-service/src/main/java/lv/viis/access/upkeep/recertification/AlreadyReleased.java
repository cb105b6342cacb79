package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second release. */
@ProblemType(status = 409, en = "The campaign has been released already", lv = "Kampaņas turpināšana jau ir atļauta")
final class AlreadyReleased extends Refusal {

    AlreadyReleased() {
        super("There is nothing more to release.", "Vairs nav, ko atļaut.");
    }
}
