package lv.viis.access.reading.webhook;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** An organisation has few receivers, so that nobody is called by many of them. */
@ProblemType(status = 409, en = "There are enough receivers", lv = "Saņēmēju jau ir pietiekami")
final class TooManyReceivers extends Refusal {
    TooManyReceivers() {
        super(
                "An organisation has five at most; remove one first.",
                "Organizācijai var būt ne vairāk kā pieci saņēmēji; vispirms kādu dzēsiet.");
    }
}
