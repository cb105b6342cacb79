package lv.viis.access.deciding.weighing;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a right on what is not the employer's (D7). */
@ProblemType(
        status = 422,
        en = "The object lies outside the employer's scope",
        lv = "Objekts ir ārpus darba devēja tvēruma")
final class ObjectOutsideEmployer extends Refusal {

    ObjectOutsideEmployer() {
        super(
                "An institution may have rights on itself, a municipality on itself and what it founded, a"
                        + " state body on the country.",
                "Iestādei var būt tiesības uz sevi, pašvaldībai – uz sevi un tās dibinātajām iestādēm, valsts"
                        + " institūcijai – uz visu valsti.");
    }
}
