package lv.viis.access.deciding.breakglass;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.identity.PersonalCode;

/**
 * What two operators ask for, both over the same bytes; it does not print the person in it.
 *
 * @param nonce new for each request, so that none is used twice
 * @param date the day on which it holds, of Europe/Riga: a request that lay around opens nothing
 * @param personalCode of whom is to be an officer
 * @param reasonCode why, a code in capitals
 * @param lastDay the last day of the right, included
 */
record EmergencyRequest(
        UUID nonce, LocalDate date, String personalCode, String role, String reasonCode, LocalDate lastDay) {

    static final String ROLE = Roles.IZM_ACCESS_OFFICER;

    PersonalCode person() {
        return PersonalCode.parse(personalCode);
    }

    @Override
    public String toString() {
        return "EmergencyRequest[" + nonce + "]";
    }

    /** What is wrong with it, without a word of whom it names; empty if nothing is. */
    List<String> faults(LocalDate today, int longestDays) {
        var faults = new ArrayList<String>();
        check(nonce != null, "nonce is missing", faults);
        check(today.equals(date), "date is not today, " + today, faults);
        check(ROLE.equals(role), "role is not " + ROLE, faults);
        check(
                reasonCode != null && reasonCode.matches("[A-Z][A-Z0-9_]{1,59}"),
                "reasonCode is not a code in capitals",
                faults);
        var latest = today.plusDays(longestDays - 1L);
        check(
                lastDay != null && !lastDay.isBefore(today) && !lastDay.isAfter(latest),
                "lastDay is not between " + today + " and " + latest,
                faults);
        try {
            person();
        } catch (IllegalArgumentException e) {
            faults.add("personalCode " + e.getMessage());
        }
        return faults;
    }

    private static void check(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
