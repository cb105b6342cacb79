package lv.viis.access.upkeep.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.upkeep.revocation.RevocationResource.RevocationView;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.NotFound;

/** How far bulk revocations are. */
@ApplicationScoped
class RevocationQuery {

    /**
     * A grant of a run.
     *
     * @param state WAITING, REVOKED, or WAS_OVER if it had ended meanwhile
     */
    record Member(UUID grantId, String state) {}

    private final EntityManager database;
    private final RevocationConfig config;

    RevocationQuery(EntityManager database, RevocationConfig config) {
        this.database = database;
        this.config = config;
    }

    RevocationView find(UUID id) {
        try {
            var row = (Tuple) database.createNativeQuery("""
                            select r.id, r.reason_code, r.asked_by, r.asked_at, r.count, l.released_by, l.released_at, r.held,
                                   count(*) filter (where m.state = 'REVOKED'),
                                   count(*) filter (where m.state = 'WAS_OVER'),
                                   count(*) filter (where m.state = 'WAITING')
                              from bulk_revocation r left join bulk_revocation_grant m on m.revocation_id = r.id
                              left join bulk_revocation_release l on l.revocation_id = r.id
                             where r.id = ?1 group by r.id, l.revocation_id""", Tuple.class)
                    .setParameter(1, id)
                    .getSingleResult();
            return new RevocationView(
                    row.get(0, UUID.class),
                    row.get(1, String.class),
                    row.get(2, UUID.class),
                    row.get(3, Instant.class),
                    row.get(4, Integer.class),
                    row.get(8, Long.class).intValue(),
                    row.get(9, Long.class).intValue(),
                    state(row),
                    row.get(5, UUID.class),
                    row.get(6, Instant.class));
        } catch (NoResultException e) {
            throw new NotFound("revocation");
        }
    }

    private String state(Tuple row) {
        if (row.get(7, Boolean.class) && row.get(6, Instant.class) == null) {
            var lapses = row.get(3, Instant.class).plus(config.heldFor());
            return lapses.isBefore(Moment.now()) ? "LAPSED" : "HELD";
        }
        return row.get(10, Long.class) == 0 ? "DONE" : "RUNNING";
    }

    @SuppressWarnings("unchecked")
    List<Member> members(UUID id, Cursor after, int rows) {
        find(id);
        List<Tuple> found = database.createNativeQuery("""
                        select grant_id, state from bulk_revocation_grant where revocation_id = ?1 and grant_id > ?2
                         order by grant_id""", Tuple.class)
                .setParameter(1, id)
                .setParameter(2, after.id())
                .setMaxResults(rows)
                .getResultList();
        return found.stream()
                .map(row -> new Member(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }
}
