package lv.viis.registration.applying.employment;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Only who heads an organisation today says who leaves it. */
@ProblemType(
        status = 403,
        en = "Only the head on record gives notice of a leaver",
        lv = "Par darba attiecību beigām ziņo tikai reģistrā ierakstītais vadītājs")
final class NotTheEmployer extends Refusal {
    NotTheEmployer() {
        super(
                "The registry does not have you as the head of this organisation today, nor are you its deputy.",
                "Pēc reģistra ziņām Jūs šodien neesat ne šīs iestādes vadītājs, ne tās pilnvarotā persona.");
    }
}
