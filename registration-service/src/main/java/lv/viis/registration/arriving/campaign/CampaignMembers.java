package lv.viis.registration.arriving.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registration.ground.rolecode.Office;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.mandate.Mandates;

/** How the members of campaigns stand, each for those who may know of them. */
@ApplicationScoped
class CampaignMembers implements PanacheRepositoryBase<CampaignMember, UUID> {

    /** How a member stands: the first that holds. */
    private static final String STATE = """
            case when p.signed_letter_id is not null then
                      case when p.expired_at is not null then 'SIGNED_LATE' else 'SIGNED' end
                 when p.expired_at is not null then 'EXPIRED'
                 when p.cancelled_at is not null then 'CANCELLED'
                 when not exists (select 1 from user_of_employer u
                                   where u.person_id = p.person_id and u.employer_id = p.employer_id
                                     and u.last_day >= :today and (u.ended_at is null or u.ended_at > :now))
                      then 'NO_RIGHTS'
                 when p.unprintable is not null then 'NOT_PRINTABLE'
                 else 'DUE' end""";

    /** A member as told to readers. */
    record Standing(
            UUID id,
            UUID campaignId,
            UUID personId,
            UUID employerId,
            LocalDate deadline,
            UUID letterId,
            String state,
            Instant expiredAt,
            String unprintable) {}

    record Count(String state, long members) {}

    private static final UUID NOBODY = new UUID(0, 0);

    private final Mandates mandates;
    private final KnownAliases aliases;

    CampaignMembers(Mandates mandates, KnownAliases aliases) {
        this.mandates = mandates;
        this.aliases = aliases;
    }

    /** How many of those whom the caller may know of stand how. */
    @SuppressWarnings("unchecked")
    List<Count> counts(UUID campaignId, Reach reach) {
        return getEntityManager()
                .createNativeQuery(
                        "select x.state, count(*) as members from (select " + STATE
                                + " as state from campaign_progress p"
                                + " where p.campaign_id = :campaign and (:all or p.employer_id in (:mine))) x"
                                + " group by x.state",
                        Count.class)
                .setParameter("campaign", campaignId)
                .setParameter("all", Office.seesCampaigns(reach))
                .setParameter("mine", organisationsOf(reach))
                .setParameter("today", reach.day())
                .setParameter("now", reach.at())
                .getResultList();
    }

    /** Those whom the caller may know of; null leaves a filter out. */
    @SuppressWarnings("unchecked")
    List<Standing> list(UUID campaignId, String state, UUID employerId, UUID after, int rows, Reach reach) {
        return getEntityManager()
                .createNativeQuery("select * from (" + standing() + """
                                 where p.campaign_id = :campaign and p.id > :after and (:all or p.employer_id in (:mine))
                                   and (:everywhere or p.employer_id = :employer)) x
                         where :state = '' or x.state = :state order by x.id""", Standing.class)
                .setParameter("campaign", campaignId)
                .setParameter("after", after)
                .setParameter("all", Office.seesCampaigns(reach))
                .setParameter("mine", organisationsOf(reach))
                .setParameter("everywhere", employerId == null)
                .setParameter("employer", employerId == null ? NOBODY : employerId)
                .setParameter("state", state == null ? "" : state)
                .setParameter("today", reach.day())
                .setParameter("now", reach.at())
                .setMaxResults(rows)
                .getResultList();
    }

    /** The caller's own, the last first. */
    @SuppressWarnings("unchecked")
    List<Standing> mine(Reach reach) {
        return getEntityManager()
                .createNativeQuery(
                        standing() + " where p.person_id in (:me) and p.cancelled_at is null order by p.id desc",
                        Standing.class)
                .setParameter("me", aliases.idsOf(reach.personId()))
                .setParameter("today", reach.day())
                .setParameter("now", reach.at())
                .setMaxResults(200)
                .getResultList();
    }

    boolean hasSigned(CampaignMember member) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select signed_letter_id is not null from campaign_progress where id = :id")
                .setParameter("id", member.id)
                .getSingleResult();
    }

    /** Whether what was sent by the deadline still waits to be looked at; of a mail for nobody knows whom, no. */
    boolean isActWaiting(CampaignMember member) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select from waiting_act w
                                        where w.letter_id = :letter and w.received_at < :end and not w.is_doubtful)""")
                .setParameter("letter", member.letterId)
                .setParameter("end", member.end())
                .getSingleResult();
    }

    boolean hasRights(CampaignMember member, LocalDate today, Instant now) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select 1 from user_of_employer u
                                        where u.person_id = :person and u.employer_id = :employer
                                          and u.last_day >= :today and (u.ended_at is null or u.ended_at > :now))""")
                .setParameter("person", member.personId)
                .setParameter("employer", member.employerId)
                .setParameter("today", today)
                .setParameter("now", now)
                .getSingleResult();
    }

    private static String standing() {
        return "select p.id, p.campaign_id, p.person_id, p.employer_id, p.deadline,"
                + " coalesce(p.signed_letter_id, p.letter_id) as letter_id, " + STATE
                + " as state, p.expired_at, p.unprintable"
                + " from campaign_progress p";
    }

    /** Never empty, as a list in SQL cannot be. */
    private List<UUID> organisationsOf(Reach reach) {
        var mine = new ArrayList<>(mandates.organisationsOf(reach.personId(), reach.at()));
        mine.add(NOBODY);
        return mine;
    }
}
