package lv.viis.access.deciding.weighing;

import lv.viis.chassis.problem.Refusal;

/** Refuses a right on what is not the employer's (D7, 422). */
final class ObjectOutsideEmployer extends Refusal {

    ObjectOutsideEmployer() {
        super(
                422,
                "The object lies outside the employer's scope",
                "An institution may have rights on itself, a municipality on itself and what it founded, a state body on the country.");
    }
}
