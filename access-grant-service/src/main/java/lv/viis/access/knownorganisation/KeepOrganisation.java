package lv.viis.access.knownorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import lv.viis.access.grant.EndGrantsOfClosedOrganisation;
import lv.viis.access.knownorganisation.OrganisationListener.OrganisationState;

/** Keeps the local copy of an organisation, and ends the grants of one that closes. */
@ApplicationScoped
class KeepOrganisation {

    private final EndGrantsOfClosedOrganisation endGrants;

    KeepOrganisation(EndGrantsOfClosedOrganisation endGrants) {
        this.endGrants = endGrants;
    }

    @Transactional
    void keep(OrganisationState state) {
        KnownOrganisation known = KnownOrganisation.of(state.organisationId());
        var isNew = known == null;
        if (isNew) {
            known = new KnownOrganisation();
            known.id = state.organisationId();
        }
        known.kind = state.kind();
        known.status = state.status();
        known.founderId = state.founderId();
        known.closedOn = state.closedOn();
        if (isNew) {
            known.persist();
        }
        if (state.closedOn() != null) {
            endGrants.endAll(state.organisationId(), state.closedOn(), Instant.now());
        }
    }
}
