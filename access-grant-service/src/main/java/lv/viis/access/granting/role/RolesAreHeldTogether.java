package lv.viis.access.granting.role;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to make roles exclude each other while somebody holds both. */
@ProblemType(status = 409, en = "Somebody holds both roles", lv = "Kādai personai ir abas lomas")
final class RolesAreHeldTogether extends Refusal {

    RolesAreHeldTogether() {
        super(
                "End one of the grants first; the list of grants shows who holds them.",
                "Vispirms izbeidziet vienas no šīm piekļuves tiesībām; kam tās ir, rāda piekļuves tiesību saraksts.");
    }
}
