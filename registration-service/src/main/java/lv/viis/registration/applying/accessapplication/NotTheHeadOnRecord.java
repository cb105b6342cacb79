package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Only who heads the employer on record today applies for its employees (D1). */
@ProblemType(
        status = 403,
        en = "Only the head on record applies",
        lv = "Iesniegumu iesniedz tikai reģistrā ierakstītais vadītājs")
public final class NotTheHeadOnRecord extends Refusal {
    public NotTheHeadOnRecord() {
        super(
                "The registry does not have you as the head of this organisation today.",
                "Pēc reģistra ziņām Jūs šodien neesat šīs iestādes vadītājs.");
    }
}
