package lv.viis.access.upkeep.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.NotFound;
import lv.viis.chassis.row.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Campaigns and their items: all for officers and auditors, those of the own organisation for its head. */
@ApplicationScoped
class RecertificationQuery {

    /**
     * A campaign; to a head its figures are of the own organisation.
     *
     * @param founderId the municipality whose people and institutions it is about; null for a list or for all
     * @param deadline the last day for answers, date of Europe/Riga
     * @param capPercent the share of all its grants, rounded down, that is suspended without an officer's release
     * @param count how many grants it began with
     * @param waiting not answered and not suspended yet
     * @param held waiting past the deadline: the cap is reached, an officer has to release them
     * @param missed ended, because nobody confirmed in the grace either
     * @param over ended otherwise meanwhile, or reinstated by an officer
     * @param releasedAt when an officer released what was beyond the cap, null if none did
     */
    @Schema(name = "RecertificationView")
    record View(
            UUID id,
            @Nullable UUID founderId,
            Instant startedAt,
            LocalDate deadline,
            int graceDays,
            int capPercent,
            int count,
            int waiting,
            int held,
            int confirmed,
            int notNeeded,
            int suspended,
            int missed,
            int over,
            @Nullable Instant releasedAt,
            long version) {}

    /**
     * A grant that a head confirms or ends.
     *
     * @param objectId on which organisation it holds, null for the country
     * @param ofHead whether it is the right of somebody who heads the employer today: an officer answers, or another head
     * @param state WAITING, CONFIRMED, NOT_NEEDED, SUSPENDED, REINSTATED (by an officer), MISSED, or OVER (ended
     *     otherwise)
     * @param answeredAt when the head answered, null while nobody has
     */
    record Item(
            UUID id,
            UUID employerId,
            UUID grantId,
            UUID personId,
            @Nullable UUID objectId,
            String role,
            LocalDate from,
            LocalDate lastDay,
            boolean ofHead,
            String state,
            @Nullable Instant answeredAt,
            long version) {}

    private static final String ITEM_STATE = """
            case when i.state = 'WAITING' and g.state in ('ENDED', 'EXPIRED') then 'OVER'
                 else i.state end""";

    private static final String OF_HEAD = """
            exists (select from headship h
                     where h.organisation_id = i.employer_id and h.person_id = any(ids_of(g.person_id))
                       and h.valid @> riga_today())""";

    private final EntityManager database;

    RecertificationQuery(EntityManager database) {
        this.database = database;
    }

    /** Whether the caller reads the items of all employers. */
    private static boolean readsAll(Reach reach) {
        return reach.hasInCountry(Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR);
    }

    /** The organisation whose head the caller is, null for officers. */
    private static UUID own(Reach reach) {
        if (readsAll(reach)) {
            return null;
        }
        return Roles.headOf(reach).orElseThrow(() -> new NotFound("recertification"));
    }

    @Transactional
    View find(UUID id, Reach reach) {
        return campaigns(id, Cursor.parse(null), 1, reach).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("recertification"));
    }

    /** The newest first. */
    List<View> campaigns(Cursor after, int rows, Reach reach) {
        return campaigns(null, after, rows, reach);
    }

    private List<View> campaigns(UUID id, Cursor after, int rows, Reach reach) {
        return Rows.of(
                database.createNativeQuery("""
                        select r.id, r.founder_id, r.started_at, r.deadline, r.grace_days, r.cap_percent, c.*,
                               r.released_at, r.version
                          from recertification r cross join lateral (
                               select count(*), count(*) filter (where state = 'WAITING') as waiting,
                                      count(*) filter (where state = 'WAITING' and r.released_at is null
                                          and r.deadline < cast(:today as date)
                                          and (r.suspended + 1) * 100 > r.count * r.cap_percent) as held,
                                      count(*) filter (where state = 'CONFIRMED') as confirmed,
                                      count(*) filter (where state = 'NOT_NEEDED') as not_needed,
                                      count(*) filter (where state = 'SUSPENDED') as suspended,
                                      count(*) filter (where state = 'MISSED') as missed,
                                      count(*) filter (where state in ('OVER', 'REINSTATED')) as over
                                 from recertification_item i
                                where i.recertification_id = r.id
                                  and (cast(:own as uuid) is null or i.employer_id = cast(:own as uuid))) as c
                         where (cast(:id as uuid) is null or r.id = cast(:id as uuid)) and c.count > 0
                           and (:first or r.id < :after)
                         order by r.id desc""", Tuple.class)
                        .setParameter("today", reach.day())
                        .setParameter("own", own(reach))
                        .setParameter("id", id)
                        .setParameter("first", after.id().getMostSignificantBits() == 0)
                        .setParameter("after", after.id())
                        .setMaxResults(rows),
                View.class);
    }

    List<Item> items(
            UUID id,
            UUID employerId,
            RecertificationItem.State state,
            Boolean ofHead,
            Cursor after,
            int rows,
            Reach reach) {
        find(id, reach);
        return Rows.of(
                database.createNativeQuery("""
                        select i.id, i.employer_id, i.grant_id, g.person_id, g.object_id, g.role,
                               g.first_day as "from", g.last_day, %s as state, i.answered_at, i.version,
                               %s as of_head
                          from recertification_item i join recorded_grant g on g.id = i.grant_id
                         where i.recertification_id = :id and i.id > :after
                           and (cast(:own as uuid) is null or i.employer_id = cast(:own as uuid))
                           and (cast(:employer as uuid) is null or i.employer_id = cast(:employer as uuid))
                           and (cast(:ofHead as boolean) is null or %s = cast(:ofHead as boolean))
                           and (cast(:state as text) is null or %s = cast(:state as text))
                         order by i.id""".formatted(ITEM_STATE, OF_HEAD, OF_HEAD, ITEM_STATE), Tuple.class)
                        .setParameter("id", id)
                        .setParameter("own", own(reach))
                        .setParameter("employer", employerId)
                        .setParameter("state", state == null ? null : state.name())
                        .setParameter("ofHead", ofHead == null ? null : ofHead.toString())
                        .setParameter("after", after.id())
                        .setMaxResults(rows),
                Item.class);
    }
}
