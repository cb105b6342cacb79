package lv.viis.registration.arriving.authorisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.applying.accessapplication.ReachableApplications;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.mandate.Authorisation;

/** The authorisations, each for who heads the organisation today, its deputy and the ministry. */
@ApplicationScoped
class Authorisations implements SealedColumns {

    private final EntityManager database;
    private final ReachableApplications applications;
    private final KnownOrganisations organisations;
    private final KnownAliases aliases;
    private final Caller caller;

    Authorisations(
            EntityManager database,
            ReachableApplications applications,
            KnownOrganisations organisations,
            KnownAliases aliases,
            Caller caller) {
        this.database = database;
        this.applications = applications;
        this.organisations = organisations;
        this.aliases = aliases;
        this.caller = caller;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("authorisation", "deputy_code", "'person:' || deputy_id"));
    }

    /** @throws NotFound if there is none, or it is not the caller's to read */
    Authorisation readable(UUID id) {
        return found(database.find(Authorisation.class, id));
    }

    /** Like {@link #readable}, and nobody else changes it until this transaction ends. */
    Authorisation readableToChange(UUID id) {
        return found(database.find(Authorisation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Authorisation found(Authorisation authorisation) {
        return Optional.ofNullable(authorisation)
                .filter(this::mayRead)
                .orElseThrow(() -> new NotFound("authorisation"));
    }

    private boolean mayRead(Authorisation authorisation) {
        var given = authorisation.given();
        return applications.callerSeesAll()
                || aliases.isSame(caller.personId(), given.deputyId())
                || organisations.isHead(caller.personId(), given.organisationId(), Moment.now());
    }

    /**
     * What the caller may read, oldest first.
     *
     * @param organisationId null for all organisations
     */
    List<Authorisation> list(UUID organisationId, UUID after, int rows) {
        return database.createQuery("""
                        from Authorisation a
                         where a.id > :after and (:any = true or a.organisationId = :organisation)
                           and (:all = true or a.deputyId in :me or a.organisationId in :headed)
                         order by a.id""", Authorisation.class)
                .setParameter("after", after)
                .setParameter("any", organisationId == null)
                .setParameter("organisation", organisationId)
                .setParameter("all", applications.callerSeesAll())
                .setParameter("me", aliases.idsOf(caller.personId()))
                .setParameter("headed", organisations.headedBy(caller.personId(), Moment.now()))
                .setMaxResults(rows)
                .getResultList();
    }
}
