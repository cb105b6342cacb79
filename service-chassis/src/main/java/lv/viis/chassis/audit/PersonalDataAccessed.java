package lv.viis.chassis.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Personal data was about to leave a service: told for the ledger, so that each view names the right it rests on.
 *
 * @param service the service that answered
 * @param action what was done, in words of its API
 * @param personId who looked: the human, a deputy too
 * @param principalId in whose stead and by whose rights a deputy looked; null if in the own right
 * @param roles the roles that held
 * @param scope the scope in which they held, empty if none
 * @param grantIds the grants on which they rest; empty for rights that follow from a headship or one's own data
 * @param organisationId the organisation concerned, null for the country
 * @param subjectIds whose data it is
 * @param dataKinds which kinds of data, never the values
 * @param accessedAt when, by the service's clock
 * @param reason why, as a code, where one has to be given: for exports and reports; else left out
 */
public record PersonalDataAccessed(
        String service,
        String action,
        UUID personId,
        UUID principalId,
        Set<String> roles,
        String scope,
        List<UUID> grantIds,
        UUID organisationId,
        Collection<UUID> subjectIds,
        Collection<String> dataKinds,
        Instant accessedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String reason) {}
