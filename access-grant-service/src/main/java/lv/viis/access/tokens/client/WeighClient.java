package lv.viis.access.tokens.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import lv.viis.access.deciding.weighing.DecisionConfig;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.granting.role.GrantingRules;
import lv.viis.access.granting.role.RoleCatalogue;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.known.knownorganisation.KnownOrganisation;
import lv.viis.access.known.knownorganisation.KnownOrganisations;
import lv.viis.chassis.calendar.Riga;

/** Says whether, and for which days, a system can have a right: narrower than for people, as nobody sits before it. */
@ApplicationScoped
class WeighClient {

    private static final Set<String> DECIDERS = Set.of(Roles.IZM_ACCESS_OFFICER);

    private final KnownOrganisations organisations;
    private final RoleCatalogue roles;
    private final DecisionConfig config;
    private final GrantingRules rules;

    WeighClient(KnownOrganisations organisations, RoleCatalogue roles, DecisionConfig config, GrantingRules rules) {
        this.organisations = organisations;
        this.roles = roles;
        this.config = config;
        this.rules = rules;
    }

    /** @return the days, which never begin before today */
    @Transactional(Transactional.TxType.MANDATORY)
    Days weigh(SystemClient client, LocalDate from, LocalDate lastDay, Instant now) {
        var today = Riga.day(now);
        var employer = active(client.employerId, today);
        var object = active(client.objectId, today);
        var role = roles.of(client.role);
        require(role != null && role.holdsOn(object.kind), ClientRightNotAllowed::ofUnfitRole);
        require(!role.needsTwoOfficers(), ClientRightNotAllowed::ofSensitiveRole);
        rules.requireGrantable(DECIDERS, client.role);
        require(employer.mayHaveRightsOn(object), ClientRightNotAllowed::outsideOrganisation);
        var begins = from.isBefore(today) ? today : from;
        require(!lastDay.isBefore(begins), ClientRightNotAllowed::ofNoDay);
        require(
                !lastDay.isAfter(begins.plus(config.longestGrant()).minusDays(1)),
                () -> ClientRightNotAllowed.beyondLongest(config.longestGrant()));
        require(employer.isActive(lastDay) && object.isActive(lastDay), ClientRightNotAllowed::afterClosing);
        return new Days(begins, lastDay);
    }

    private KnownOrganisation active(UUID id, LocalDate today) {
        var organisation = organisations.held(id);
        require(organisation != null && organisation.isActive(today), ClientRightNotAllowed::onUnknownOrganisation);
        return organisation;
    }

    private static void require(boolean holds, Supplier<ClientRightNotAllowed> otherwise) {
        if (!holds) {
            throw otherwise.get();
        }
    }
}
