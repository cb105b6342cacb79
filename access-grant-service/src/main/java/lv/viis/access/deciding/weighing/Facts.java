package lv.viis.access.deciding.weighing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.granting.grant.HeldGrants.Held;
import lv.viis.access.granting.role.GrantingRules.Grantable;
import lv.viis.access.granting.role.Role;
import lv.viis.access.known.knownorganisation.KnownOrganisation;

/**
 * All that is known at one moment of what an application asks.
 *
 * @param today date of Europe/Riga
 * @param longestGrant the longest time for which a right is granted (D9)
 * @param organisations the employer and the objects by their ids; what nothing was heard of is not there
 * @param roles the catalogue of today, by the codes
 * @param grantable what officers may grant by it
 * @param personIds all ids of the person for whom it is asked
 * @param applicantIsHead whether who asked is head of the employer today
 * @param employmentEnd the last day of the employment as the employer told it, null if none was told
 * @param commitmentExpiredAt until when an earlier commitment should have been renewed, null if never
 * @param held what the person holds or will hold, through whatever employer
 * @param named the earlier grants that granted lines name, locked; empty while nothing is decided
 */
public record Facts(
        LocalDate today,
        Period longestGrant,
        Map<UUID, KnownOrganisation> organisations,
        Map<String, Role> roles,
        Grantable grantable,
        Set<UUID> personIds,
        boolean applicantIsHead,
        LocalDate employmentEnd,
        Instant commitmentExpiredAt,
        List<Held> held,
        Map<UUID, Held> named) {

    /** @throws OrganisationNotYetKnown if nothing was heard of it, so that it may be decided later */
    KnownOrganisation active(UUID organisationId) {
        var organisation = organisations.get(organisationId);
        if (organisation == null) {
            throw new OrganisationNotYetKnown(organisationId);
        }
        if (!organisation.isActive(today)) {
            throw new OrganisationNotActive(organisationId);
        }
        return organisation;
    }

    /** Whether two officers have to decide on the role; on one that is not in the catalogue one may refuse. */
    boolean needsTwoOfficers(String role) {
        return roles.containsKey(role) && roles.get(role).needsTwoOfficers();
    }

    /** Whether one of both roles excludes the other (12.5). */
    boolean areIncompatible(String one, String other) {
        return excludes(one, other) || excludes(other, one);
    }

    private boolean excludes(String one, String other) {
        return roles.containsKey(one) && roles.get(one).isIncompatibleWith(Set.of(other));
    }
}
