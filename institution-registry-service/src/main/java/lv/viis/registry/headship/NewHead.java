package lv.viis.registry.headship;

import java.time.LocalDate;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.registry.act.Basis;

/**
 * Who becomes head of an organisation, from when, and by which act.
 *
 * @param code null if the holder is not identified
 * @param from the first day
 */
public record NewHead(
        PersonalCode code,
        String givenName,
        String surname,
        boolean acting,
        LocalDate from,
        String actNumber,
        LocalDate actDate) {

    Basis basis() {
        return new Basis(actNumber, actDate);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "NewHead[from=" + from + "]";
    }
}
