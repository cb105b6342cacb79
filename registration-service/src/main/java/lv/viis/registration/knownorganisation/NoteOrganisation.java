package lv.viis.registration.knownorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Takes an organisation's state over into the local copy. */
@ApplicationScoped
class NoteOrganisation {

    private final EntityManager database;

    NoteOrganisation(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void note(OrganisationListener.Organisation told) {
        var known = new KnownOrganisation(told.organisationId());
        known.kind = told.kind();
        known.status = told.status();
        known.registrationNumber = told.registrationNumber();
        known.legalNumber = told.legalNumber();
        known.name = told.name();
        known.founderId = told.founderId();
        known.closedOn = told.closedOn();
        database.merge(known);
    }
}
