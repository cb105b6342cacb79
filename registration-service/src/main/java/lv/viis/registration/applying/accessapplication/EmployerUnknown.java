package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.Refusal;

/** The registry has told of a head, but not yet of the organisation. */
public final class EmployerUnknown extends Refusal {
    public EmployerUnknown() {
        super(
                422,
                "The employer is not known",
                "The institution registry has not told of this organisation yet. Try again in a moment.");
    }
}
