package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The registry has told of a head, but not yet of the organisation. */
@ProblemType(status = 422, en = "The employer is not known", lv = "Darba devējs nav zināms")
public final class EmployerUnknown extends Refusal {
    public EmployerUnknown() {
        super(
                "The institution registry has not told of this organisation yet. Try again in a moment.",
                "Institūciju reģistrs par šo iestādi vēl nav ziņojis. Mēģiniet vēlreiz pēc brīža.");
    }
}
