package lv.viis.registration.employment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.knownalias.KnownAliases;

/** Who works where, as far as it was signed for. */
@ApplicationScoped
public class Employments {

    private final EntityManager database;
    private final KnownAliases aliases;

    Employments(EntityManager database, KnownAliases aliases) {
        this.database = database;
        this.aliases = aliases;
    }

    /** All employments of a person, oldest first. */
    public List<Employment> of(UUID personId) {
        return database.createQuery(
                        "from Employment e where e.personId in :ids order by e.validFrom, e.id", Employment.class)
                .setParameter("ids", aliases.idsOf(personId))
                .getResultList();
    }

    /**
     * Notes an employment; its first day tells it from another one with the same employer.
     *
     * @param from first day, of Europe/Riga
     * @param lastDay inclusive, null without a term
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(UUID personId, UUID organisationId, LocalDate from, LocalDate lastDay, String post) {
        var employment = with(personId, organisationId).stream()
                .filter(known -> known.validFrom.equals(from))
                .findFirst()
                .orElseGet(() -> new Employment(personId, organisationId, from));
        employment.post = post;
        employment.lastDay = lastDay;
        database.persist(employment);
    }

    /** @return whether the person is known to work, or to have worked, there */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean end(UUID personId, UUID organisationId, LocalDate lastDay) {
        var employments = with(personId, organisationId);
        employments.forEach(employment -> employment.end(lastDay));
        return !employments.isEmpty();
    }

    private List<Employment> with(UUID personId, UUID organisationId) {
        return of(personId).stream()
                .filter(employment -> employment.organisationId.equals(organisationId))
                .toList();
    }
}
