package lv.viis.access.tokens.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.deciding.weighing.DecisionConfig;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.granting.role.GrantingRules;
import lv.viis.access.granting.role.Role;
import lv.viis.access.known.knownorganisation.KnownOrganisation;

/** Says whether, and for which days, a system can have a right: narrower than for people, as nobody sits before it. */
@ApplicationScoped
class WeighClient {

    private static final Set<String> DECIDERS = Set.of("IZM_ACCESS_OFFICER");

    private final DecisionConfig config;
    private final GrantingRules rules;

    WeighClient(DecisionConfig config, GrantingRules rules) {
        this.config = config;
        this.rules = rules;
    }

    /** @return the days, which never begin before today */
    @Transactional(Transactional.TxType.MANDATORY)
    Days weigh(SystemClient client, LocalDate from, LocalDate lastDay, Instant now) {
        var today = LocalDate.ofInstant(now, Days.RIGA);
        var employer = active(client.employerId, today);
        var object = active(client.objectId, today);
        var role = Role.of(client.role);
        require(role != null && role.holdsOn(object.kind), "The role does not hold on such an organisation.");
        require(!role.needsTwoOfficers(), "Sensitive roles are for people only.");
        rules.requireGrantable(DECIDERS, client.role);
        require(employer.mayHaveRightsOn(object), "The object lies outside what the organisation may have rights on.");
        var begins = from.isBefore(today) ? today : from;
        require(!lastDay.isBefore(begins), "The last day is over, or before the first one.");
        require(
                !lastDay.isAfter(begins.plus(config.longestGrant()).minusDays(1)),
                "The last day is further than the longest grant allows, " + config.longestGrant() + ".");
        require(
                employer.isActive(lastDay) && object.isActive(lastDay),
                "The last day is not before the day on which the organisation closes.");
        return new Days(begins, lastDay);
    }

    private static KnownOrganisation active(UUID id, LocalDate today) {
        var organisation = KnownOrganisation.held(id);
        require(organisation != null && organisation.isActive(today), "The organisation is not known as active.");
        return organisation;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ClientRightNotAllowed(otherwise);
        }
    }
}
