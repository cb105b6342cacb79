package lv.viis.access.known.knownorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import lv.viis.access.granting.grant.EndGrants;
import lv.viis.access.known.headship.EndHeadRoles;
import lv.viis.access.known.knownorganisation.OrganisationListener.OrganisationState;

/** Takes an organisation's state over, and ends grants and heads' roles of one that closes or passes on. */
@ApplicationScoped
class NoteOrganisation {

    private final KnownOrganisations organisations;
    private final EndGrants endGrants;
    private final EndHeadRoles endHeadRoles;

    NoteOrganisation(KnownOrganisations organisations, EndGrants endGrants, EndHeadRoles endHeadRoles) {
        this.organisations = organisations;
        this.endGrants = endGrants;
        this.endHeadRoles = endHeadRoles;
    }

    @Transactional
    void note(OrganisationState state, Instant now) {
        var known = organisations.locked(state.organisationId());
        var isNew = known == null;
        if (isNew) {
            known = new KnownOrganisation();
            known.id = state.organisationId();
        }
        var isClosing = state.closedOn() != null && !state.closedOn().equals(known.closedOn);
        var isPassing = !isNew && !Objects.equals(state.founderId(), known.founderId);
        known.become(state);
        if (isNew) {
            organisations.persist(known);
        }
        if (state.closedOn() != null) {
            endGrants.ofClosedOrganisation(state.organisationId(), state.closedOn(), now);
        }
        if (isPassing) {
            endGrants.ofPassedObject(state.organisationId(), state.founderId(), now);
        }
        if (isClosing) {
            endHeadRoles.of(state.organisationId());
        }
    }
}
