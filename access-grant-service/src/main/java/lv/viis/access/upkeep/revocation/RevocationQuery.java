package lv.viis.access.upkeep.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.NoResultException;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import lv.viis.access.upkeep.revocation.RevocationProgressResource.RevocationView;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.NotFound;
import lv.viis.chassis.row.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far bulk revocations are. */
@ApplicationScoped
class RevocationQuery {

    /**
     * A grant of a run.
     *
     * @param state WAITING, REVOKED, or WAS_OVER if it had ended meanwhile
     */
    @Schema(name = "RevocationMember")
    record Member(UUID grantId, String state) {}

    private final EntityManager database;
    private final RevocationConfig config;

    RevocationQuery(EntityManager database, RevocationConfig config) {
        this.database = database;
        this.config = config;
    }

    @Transactional
    RevocationView find(UUID id, Reach reach) {
        try {
            return Rows.of(
                    (Tuple) database.createNativeQuery("""
                            select r.id, r.reason_code, r.asked_by, r.asked_at, r.count, l.released_by, l.released_at,
                                   count(*) filter (where m.state = 'REVOKED') as revoked,
                                   count(*) filter (where m.state = 'WAS_OVER') as was_over,
                                   case when r.held and l.released_at is null
                                        then case when r.asked_at < :lapsed then 'LAPSED' else 'HELD' end
                                        when count(*) filter (where m.state = 'WAITING') = 0 then 'DONE'
                                        else 'RUNNING' end as state
                              from bulk_revocation r left join bulk_revocation_grant m on m.revocation_id = r.id
                              left join bulk_revocation_release l on l.revocation_id = r.id
                             where r.id = :id group by r.id, l.revocation_id""", Tuple.class)
                            .setParameter("id", id)
                            .setParameter("lapsed", reach.at().minus(config.heldFor()))
                            .getSingleResult(),
                    RevocationView.class);
        } catch (NoResultException e) {
            throw new NotFound("revocation");
        }
    }

    List<Member> members(UUID id, Cursor after, int rows, Reach reach) {
        find(id, reach);
        return Rows.of(
                database.createNativeQuery("""
                        select grant_id, state from bulk_revocation_grant where revocation_id = ?1 and grant_id > ?2
                         order by grant_id""", Tuple.class)
                        .setParameter(1, id)
                        .setParameter(2, after.id())
                        .setMaxResults(rows),
                Member.class);
    }
}
