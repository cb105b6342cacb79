package lv.viis.access.tokens.token;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Answers neither yes nor no while the rights cannot be read. */
@ProblemType(status = 503, en = "The rights cannot be read at the moment", lv = "Tiesības pašlaik nevar nolasīt")
final class RightsNotReadable extends Refusal {

    RightsNotReadable() {
        super("Ask again in a moment.", "Pēc brīža jautājiet vēlreiz.");
    }
}
