package lv.viis.registration.arriving.authorisation;

import java.time.Period;
import lv.viis.chassis.problem.Refusal;

/** A deputy's right has an end that somebody thinks of again (D1). */
final class AuthorisationTooLong extends Refusal {
    AuthorisationTooLong(Period longest) {
        super(422, "The authorisation is too long", "Its last day may be " + longest + " after its first.");
    }
}
