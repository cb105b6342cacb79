package lv.viis.access.upkeep.revocation;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second release. */
@ProblemType(status = 409, en = "The revocation has been released already", lv = "Tiesību izbeigšana jau ir atļauta")
final class AlreadyReleased extends Refusal {

    AlreadyReleased() {
        super("There is nothing more to release.", "Vairs nav, ko atļaut.");
    }
}
