package lv.viis.registration.applying.employment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.known.knownalias.KnownAliases;

/** Who works where, as far as it was signed for. */
@ApplicationScoped
public class Employments implements PanacheRepositoryBase<Employment, UUID> {

    private final KnownAliases aliases;
    private final LeaverNotices leaverNotices;

    Employments(KnownAliases aliases, LeaverNotices leaverNotices) {
        this.aliases = aliases;
        this.leaverNotices = leaverNotices;
    }

    /** All employments of a person, oldest first. */
    public List<Employment> of(UUID personId) {
        return list("personId in ?1 order by validFrom, id", aliases.idsOf(personId));
    }

    /**
     * Notes an employment that employer and employee signed; its first day tells it from another one with the same
     * employer. It never outlasts what a leaver's notice said of it.
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
        employment.lastDay = leaverNotices
                .lastDay(personId, organisationId, from)
                .filter(told -> lastDay == null || told.isBefore(lastDay))
                .orElse(lastDay);
        persist(employment);
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
