package lv.viis.access.upkeep.revocation;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to release what was seen too long ago. */
@ProblemType(
        status = 409,
        en = "The revocation was held for too long",
        lv = "Tiesību izbeigšana bija aizturēta pārāk ilgi")
final class RevocationHasLapsed extends Refusal {

    RevocationHasLapsed() {
        super(
                "Make a dry run again, and ask for it anew.",
                "Veiciet izmēģinājumu vēlreiz un pieprasiet izbeigšanu no jauna.");
    }
}
