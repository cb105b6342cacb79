package lv.viis.access.known.knownorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import lv.viis.access.granting.grant.EndGrantsOfClosedOrganisation;
import lv.viis.access.granting.grant.EndGrantsOfPassedObject;
import lv.viis.access.known.headship.EndHeadRoles;
import lv.viis.access.known.knownorganisation.OrganisationListener.OrganisationState;

/** Takes an organisation's state over into the local copy, and ends grants and heads' roles of one that closes or passes on. */
@ApplicationScoped
class NoteOrganisation {

    private final EndGrantsOfClosedOrganisation endGrants;

    private final EndGrantsOfPassedObject endPassed;

    private final EndHeadRoles endHeadRoles;

    NoteOrganisation(
            EndGrantsOfClosedOrganisation endGrants, EndGrantsOfPassedObject endPassed, EndHeadRoles endHeadRoles) {
        this.endGrants = endGrants;
        this.endPassed = endPassed;
        this.endHeadRoles = endHeadRoles;
    }

    @Transactional
    void note(OrganisationState state, Instant now) {
        var known = KnownOrganisation.locked(state.organisationId());
        var isNew = known == null;
        if (isNew) {
            known = new KnownOrganisation();
            known.id = state.organisationId();
        }
        var isClosing = state.closedOn() != null && !state.closedOn().equals(known.closedOn);
        var isPassing = !isNew && !Objects.equals(state.founderId(), known.founderId);
        known.kind = state.kind();
        known.status = state.status();
        known.founderId = state.founderId();
        known.closedOn = state.closedOn();
        if (isNew) {
            known.persist();
        }
        if (state.closedOn() != null) {
            endGrants.endAll(state.organisationId(), state.closedOn(), now);
        }
        if (isPassing) {
            endPassed.endAll(state.organisationId(), state.founderId(), now);
        }
        if (isClosing) {
            endHeadRoles.of(state.organisationId());
        }
    }
}
