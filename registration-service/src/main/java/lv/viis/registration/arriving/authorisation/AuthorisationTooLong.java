package lv.viis.registration.arriving.authorisation;

import java.time.Period;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** A deputy's right has an end that somebody thinks of again (D1). */
@ProblemType(status = 422, en = "The authorisation is too long", lv = "Pilnvarojuma laiks ir par garu")
final class AuthorisationTooLong extends Refusal {
    AuthorisationTooLong(Period longest) {
        super(
                "Its last day may be " + longest + " after its first.",
                "Tā pēdējā diena drīkst būt ne vēlāk kā " + longest + " pēc pirmās.");
    }
}
