package lv.viis.chassis.caller;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;

/**
 * What a call may reach: who calls, with which rights, where they hold, and when. Taken once by the {@link Door} from
 * the verified token and handed on as an argument, so that a list or a check cannot forget whom it answers.
 *
 * @param personId the human who calls, a deputy too: a pseudonym, never the personal code
 * @param principalId whose rights the token carries: the caller's own, or those of the person for whom a deputy acts
 * @param scope where the roles hold
 * @param roles codes of the catalogue
 * @param grantIds the grants on which the roles rest; empty if they follow from a headship or there are none
 * @param at when the call came, to the microsecond
 */
public record Reach(UUID personId, UUID principalId, Scope scope, Set<String> roles, List<UUID> grantIds, Instant at) {

    /** The day of the call by Riga's calendar. */
    public LocalDate day() {
        return Riga.day(at);
    }

    /** Whether a deputy calls with another person's rights (RFC 8693, 4.1). */
    public boolean actsForAnother() {
        return !personId.equals(principalId);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether one of the roles holds for the whole country. */
    public boolean hasInCountry(String... any) {
        return scope.isCountry() && List.of(any).stream().anyMatch(roles::contains);
    }

    /**
     * Refuses unless the scope covers the organisation.
     *
     * @param founder the founding organisation, null if it is none of ours or does not count
     * @throws OutsideScope if it does not
     */
    public void requireScope(UUID organisationId, UUID founder) {
        if (!scope.covers(organisationId, founder)) {
            throw new OutsideScope();
        }
    }

    /** @throws OutsideScope unless the token holds for the whole country */
    public Reach requireCountry() {
        if (!scope.isCountry()) {
            throw new OutsideScope();
        }
        return this;
    }
}
