package lv.viis.access.deciding.bootstrap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.granting.role.Role;
import lv.viis.access.known.knownorganisation.KnownOrganisation;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.text.Text;

/**
 * The ministry's internal order that names the first officers; it does not print the people in it.
 *
 * @param number the order's number
 * @param date the order's date, of Europe/Riga
 * @param lastDay the last day of the rights it gives
 */
record Order(String number, LocalDate date, LocalDate lastDay, List<Named> people) {

    /** One person in one role, employed by the ministry or the quality service. */
    record Named(String personalCode, String role, UUID organisationId) {
        @Override
        public String toString() {
            return "Named[" + role + "]";
        }
    }

    /**
     * What is wrong with the order, without a word of who is in it; empty if nothing is.
     *
     * @param catalogue all roles by their codes
     */
    List<String> faults(LocalDate today, LocalDate latestLastDay, Map<String, Role> catalogue) {
        var faults = new ArrayList<String>();
        check(number != null && !Text.isEmpty(number), "number is missing", faults);
        check(date != null && !date.isAfter(today), "date is missing or lies in the future", faults);
        check(lastDay != null && !lastDay.isBefore(today), "lastDay is missing or over", faults);
        check(lastDay == null || !lastDay.isAfter(latestLastDay), "lastDay is after " + latestLastDay, faults);
        check(people != null && !people.isEmpty(), "people is empty", faults);
        if (people != null) {
            var rolesOf = new HashMap<String, Set<String>>();
            for (var i = 0; i < people.size(); i++) {
                check(people.get(i), "people[" + i + "]", catalogue, rolesOf, faults);
            }
        }
        return faults;
    }

    private static void check(
            Named named,
            String where,
            Map<String, Role> catalogue,
            Map<String, Set<String>> rolesOf,
            List<String> faults) {
        if (named == null) {
            faults.add(where + " is empty");
            return;
        }
        var role = named.role() == null ? null : catalogue.get(named.role());
        check(role != null && role.holdsOn("COUNTRY"), where + ".role is not a role on the country", faults);
        check(isEmployerFor(named), where + ".organisationId is not the body that has this role", faults);
        try {
            var code = PersonalCode.parse(named.personalCode());
            var others = rolesOf.computeIfAbsent(code.digits(), person -> new HashSet<>());
            check(
                    role == null || !role.isIncompatibleWith(others),
                    where + ".role does not go together with another role of the same person",
                    faults);
            check(others.add(named.role()), where + " is there twice", faults);
        } catch (IllegalArgumentException e) {
            faults.add(where + ".personalCode " + e.getMessage());
        }
    }

    private static boolean isEmployerFor(Named named) {
        if (named.role() == null) {
            return false;
        }
        var ministry = KnownOrganisation.MINISTRY.equals(named.organisationId());
        var qualityService = KnownOrganisation.QUALITY_SERVICE.equals(named.organisationId());
        if (named.role().startsWith("IZM_")) {
            return ministry;
        }
        return named.role().startsWith("IKVD_") ? qualityService : ministry || qualityService;
    }

    private static void check(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
