package lv.viis.registration.arriving.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The paper originals, for clerks. */
@ApplicationScoped
class PaperOriginals {

    private final EntityManager database;

    PaperOriginals(EntityManager database) {
        this.database = database;
    }

    PaperOriginal find(UUID id) {
        return Optional.ofNullable(database.find(PaperOriginal.class, id))
                .orElseThrow(() -> new NotFound("paper original"));
    }

    /** Nobody else changes it until this transaction ends. */
    PaperOriginal locked(UUID id) {
        var original = database.find(PaperOriginal.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (original == null) {
            throw new NotFound("paper original");
        }
        database.refresh(original);
        return original;
    }

    /** Oldest first; null leaves the filter out. */
    List<PaperOriginal> list(PaperOriginal.State state, UUID letterId, UUID after, int rows) {
        var query = database.createQuery(
                        "from PaperOriginal p where p.id > :after"
                                + (state == null ? "" : " and p.state = :state")
                                + (letterId == null ? "" : " and p.letterId = :letter") + " order by p.id",
                        PaperOriginal.class)
                .setParameter("after", after)
                .setMaxResults(rows);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (letterId != null) {
            query.setParameter("letter", letterId);
        }
        return query.getResultList();
    }

    /** Those that wait although their letter was settled meanwhile, or every application that rested on it has ended. */
    List<UUID> overtaken(UUID after, int rows) {
        return database.createQuery("""
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
