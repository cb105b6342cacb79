package lv.viis.access.reading.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.known.knownorganisation.KnownOrganisation;
import lv.viis.access.known.knownorganisation.KnownOrganisations;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.NotFound;

/** Which organisations a report is about: what the caller asks for, as far as it is the caller's to read. */
@ApplicationScoped
class ReportedOrganisations {

    /**
     * What a report covers.
     *
     * @param organisationId of which it is, null for the country
     * @param ids the organisation and what it founded; null for all
     */
    record Reported(UUID organisationId, List<UUID> ids) {}

    private final KnownOrganisations organisations;
    private final EntityManager database;

    ReportedOrganisations(KnownOrganisations organisations, EntityManager database) {
        this.organisations = organisations;
        this.database = database;
    }

    /**
     * @param asked null for all that is the caller's
     * @throws NotFound if it is not the caller's to read
     */
    Reported of(UUID asked, Reach reach) {
        var readsAll = reach.hasInCountry(Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR);
        if (readsAll && asked == null) {
            return new Reported(null, null);
        }
        var own = reach.scope().organisation().orElse(null);
        var organisation = asked == null ? own : asked;
        var known = organisation == null ? null : organisations.of(organisation);
        if (known == null || !(readsAll || isTheirs(known, own, reach))) {
            throw new NotFound("organisation");
        }
        return new Reported(organisation, withFounded(organisation));
    }

    private boolean isTheirs(KnownOrganisation organisation, UUID own, Reach reach) {
        var isMunicipality = reach.has(Roles.MUNICIPALITY_HEAD) || reach.has(Roles.MUNICIPALITY_SPECIALIST);
        return own != null
                && (organisation.id.equals(own) && (isMunicipality || reach.has(Roles.INSTITUTION_HEAD))
                        || isMunicipality && own.equals(organisation.founderId));
    }

    @SuppressWarnings("unchecked")
    private List<UUID> withFounded(UUID organisation) {
        return database.createNativeQuery("select id from organisation where id = ?1 or founder_id = ?1", UUID.class)
                .setParameter(1, organisation)
                .getResultList();
    }
}
