package lv.viis.registration.arriving.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;

/** Puts on a campaign's list whoever holds a right, and whose accepted commitment letters are all of older texts. */
@ApplicationScoped
class EnrolUsers {

    private final EntityManager database;
    private final CampaignConfig config;

    EnrolUsers(EntityManager database, CampaignConfig config) {
        this.database = database;
        this.config = config;
    }

    /** May be done as often as one likes: who is on the list stays as they are. Late-comers have their own deadline. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enrol(UUID campaignId, LocalDate deadline, Instant now) {
        var today = Riga.day(now);
        var earliest = today.plus(config.shortestNotice());
        database.createNativeQuery("""
                        insert into campaign_member
                            (id, campaign_id, person_id, employer_id, deadline, enrolled_at, next_attempt_at)
                        select uuidv7(), :campaign, u.person_id, u.employer_id, :deadline, :now, :now
                          from user_of_employer u
                         where u.last_day >= :today and (u.ended_at is null or u.ended_at > :now)
                           and exists (select 1 from accepted_commitment s
                                        where s.person_id = u.person_id and s.employer_id = u.employer_id)
                           and not exists (select 1 from accepted_commitment s
                                             join campaign_text t on t.version = s.text_version
                                            where t.campaign_id = :campaign
                                              and s.person_id = u.person_id and s.employer_id = u.employer_id)
                         group by u.person_id, u.employer_id
                        on conflict do nothing""")
                .setParameter("campaign", campaignId)
                .setParameter("deadline", deadline.isBefore(earliest) ? earliest : deadline)
                .setParameter("today", today)
                .setParameter("now", now)
                .executeUpdate();
    }
}
