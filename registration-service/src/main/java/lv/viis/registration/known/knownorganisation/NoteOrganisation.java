package lv.viis.registration.known.knownorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import lv.viis.chassis.text.Text;
import lv.viis.registration.ground.fact.FactChanged;

/** Takes an organisation's state over into the local copy. */
@ApplicationScoped
class NoteOrganisation {

    private final KnownOrganisations organisations;
    private final Event<FactChanged> facts;

    NoteOrganisation(KnownOrganisations organisations, Event<FactChanged> facts) {
        this.organisations = organisations;
        this.facts = facts;
    }

    @Transactional
    void note(OrganisationListener.Organisation told, Instant now) {
        var known = new KnownOrganisation(told.organisationId());
        known.kind = told.kind();
        known.status = told.status();
        known.registrationNumber = told.registrationNumber();
        known.legalNumber = told.legalNumber();
        known.name = Text.line(told.name());
        known.founderId = told.founderId();
        known.closedOn = told.closedOn();
        known.successorIds = told.successorIds() == null ? List.of() : told.successorIds();
        organisations.note(known);
        facts.fire(new FactChanged(told.organisationId(), null, now));
    }
}
