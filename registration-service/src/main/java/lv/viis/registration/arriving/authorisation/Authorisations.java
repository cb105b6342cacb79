package lv.viis.registration.arriving.authorisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.crypto.SealedColumn;
import lv.viis.chassis.crypto.SealedColumns;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.ground.rolecode.Office;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.mandate.Authorisation;
import lv.viis.registration.letters.letter.Letters;

/** The authorisations, each for who heads the organisation today, its deputy and the ministry. */
@ApplicationScoped
class Authorisations implements PanacheRepositoryBase<Authorisation, UUID>, SealedColumns {

    private final Letters letters;
    private final KnownOrganisations organisations;
    private final KnownAliases aliases;

    Authorisations(Letters letters, KnownOrganisations organisations, KnownAliases aliases) {
        this.letters = letters;
        this.organisations = organisations;
        this.aliases = aliases;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return List.of(new SealedColumn("authorisation", "deputy_code", "'person:' || deputy_id"));
    }

    /** @throws NotFound if there is none, or it is not the caller's to read */
    Authorisation readable(UUID id, Reach reach) {
        return found(findById(id), reach);
    }

    /** Like {@link #readable}, and nobody else changes it until this transaction ends. */
    Authorisation readableToChange(UUID id, Reach reach) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE), reach);
    }

    private Authorisation found(Authorisation authorisation, Reach reach) {
        return Optional.ofNullable(authorisation)
                .filter(one -> mayRead(one, reach))
                .orElseThrow(() -> new NotFound("authorisation"));
    }

    private boolean mayRead(Authorisation authorisation, Reach reach) {
        var given = authorisation.given();
        return Office.seesAll(reach)
                || aliases.isSame(reach.personId(), given.deputyId())
                || organisations.isHead(reach.personId(), given.organisationId(), reach.at());
    }

    /**
     * What the caller may read, oldest first.
     *
     * @param organisationId null for all organisations
     */
    List<Authorisation> list(UUID organisationId, UUID after, int rows, Reach reach) {
        return getEntityManager()
                .createQuery("""
                        from Authorisation a
                         where a.id > :after and (:any = true or a.organisationId = :organisation)
                           and (:all = true or a.deputyId in :me or a.organisationId in :headed)
                         order by a.id""", Authorisation.class)
                .setParameter("after", after)
                .setParameter("any", organisationId == null)
                .setParameter("organisation", organisationId)
                .setParameter("all", Office.seesAll(reach))
                .setParameter("me", aliases.idsOf(reach.personId()))
                .setParameter("headed", organisations.headedBy(reach.personId(), reach.at()))
                .setMaxResults(rows)
                .getResultList();
    }

    AuthorisationView view(Authorisation authorisation, Instant now) {
        var letter = letters.findByIdOptional(authorisation.letterId()).orElseThrow();
        return AuthorisationView.of(authorisation, letter, now);
    }
}
