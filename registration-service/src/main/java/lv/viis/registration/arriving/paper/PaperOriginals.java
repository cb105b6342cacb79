package lv.viis.registration.arriving.paper;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The paper originals, for clerks. */
@ApplicationScoped
class PaperOriginals implements PanacheRepositoryBase<PaperOriginal, UUID> {

    PaperOriginal find(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("paper original"));
    }

    /** Nobody else changes it until this transaction ends. */
    PaperOriginal locked(UUID id) {
        var original = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (original == null) {
            throw new NotFound("paper original");
        }
        getEntityManager().refresh(original);
        return original;
    }

    /** Oldest first; null leaves the filter out. */
    List<PaperOriginal> list(PaperOriginal.State state, UUID letterId, UUID after, int rows) {
        var values = new HashMap<String, Object>(Map.of("after", after));
        if (state != null) {
            values.put("state", state);
        }
        if (letterId != null) {
            values.put("letter", letterId);
        }
        return find(
                        "id > :after"
                                + (state == null ? "" : " and state = :state")
                                + (letterId == null ? "" : " and letterId = :letter") + " order by id",
                        values)
                .page(0, rows)
                .list();
    }

    /** Those that wait although their letter was settled meanwhile, or every application that rested on it has ended. */
    List<UUID> overtaken(UUID after, int rows) {
        return getEntityManager()
                .createQuery("""
                        select p.id from PaperOriginal p join Letter l on l.id = p.letterId
                         where p.state = RECEIVED and p.id > :after
                           and (l.state <> PAPER_RECEIVED
                                or exists (select o.letterId from LetterOfApplication o where o.letterId = l.id)
                                   and not exists (select a.id from LetterOfApplication o
                                                     join AccessApplication a on a.id = o.applicationId
                                                    where o.letterId = l.id and a.closedAt is null))
                         order by p.id""", UUID.class)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }
}
