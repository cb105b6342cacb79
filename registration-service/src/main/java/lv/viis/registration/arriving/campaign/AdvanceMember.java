package lv.viis.registration.arriving.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;
import lv.viis.registration.letters.letter.IssueCommitment;
import lv.viis.registration.letters.letter.Letter;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.letters.notification.Occasion;

/** Does what one member's day asks for: the letter, a reminder, or the end of the commitment, each once. */
@ApplicationScoped
class AdvanceMember {

    private final EntityManager database;
    private final Letters letters;
    private final IssueCommitment issueCommitment;
    private final TellMember tellMember;
    private final EventLog eventLog;
    private final CampaignConfig config;

    AdvanceMember(
            EntityManager database,
            Letters letters,
            IssueCommitment issueCommitment,
            TellMember tellMember,
            EventLog eventLog,
            CampaignConfig config) {
        this.database = database;
        this.letters = letters;
        this.issueCommitment = issueCommitment;
        this.tellMember = tellMember;
        this.eventLog = eventLog;
        this.config = config;
    }

    /** Does nothing where another replica is at it, or has been. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(UUID memberId, Instant now) {
        var claimed = database.createNativeQuery("""
                        select * from campaign_member where id = :id and next_attempt_at <= :now
                           for update skip locked""", CampaignMember.class)
                .setParameter("id", memberId)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
        if (claimed.isPresent()) {
            var member = (CampaignMember) claimed.get();
            // A signature that is just being accepted comes first or waits for this.
            var letter = member.letterId == null
                    ? null
                    : letters.lockedAnew(member.letterId).orElseThrow();
            advance(member, letter, now);
        }
    }

    private void advance(CampaignMember member, Letter letter, Instant now) {
        var campaign = database.find(CommitmentCampaign.class, member.campaignId);
        var today = Riga.day(now);
        if (campaign.cancelledAt != null || hasSigned(member) || !hasRights(member, today, now)) {
            member.settle();
        } else if (letter == null || !member.isOverdue(today)) {
            // Who was never asked, because no letter could be made, is not too late.
            ask(member, letter, today, now);
        } else if (letter.state() == Letter.State.PAPER_RECEIVED || isActWaiting(member)) {
            // It came in time, or nearly: the clerk who looks at it shall not find the rights gone.
            member.tryAgain(now);
        } else {
            member.expire(now);
            eventLog.append(
                    CommitmentExpired.TOPIC,
                    member.personId.toString(),
                    member.id,
                    1,
                    new CommitmentExpired(member.personId, member.employerId, campaign.textVersion, now));
            tellMember.tell(member, Occasion.COMMITMENT_EXPIRED, "expired", now);
        }
    }

    private void ask(CampaignMember member, Letter letter, LocalDate today, Instant now) {
        if (letter == null) {
            member.haveTimeFrom(today, config.shortestNotice());
            var until = member.deadline.plusDays(1).plus(config.late()).atStartOfDay(Riga.ZONE);
            member.letterId = issueCommitment
                    .issue(member.personId, member.employerId, now, until.toInstant())
                    .id();
            member.unprintable = null;
            tellMember.tell(member, Occasion.COMMITMENT_DUE, "due", now);
        } else {
            member.reachedMark(today, config.reminders())
                    .ifPresent(mark -> tellMember.tell(member, Occasion.COMMITMENT_DUE, "due:" + mark, now));
        }
        member.waitForNextDay(today, config.reminders());
    }

    private boolean hasSigned(CampaignMember member) {
        return (Boolean)
                database.createNativeQuery("select signed_letter_id is not null from campaign_progress where id = :id")
                        .setParameter("id", member.id)
                        .getSingleResult();
    }

    /** Whether what was sent by the deadline still waits to be looked at; of a mail for nobody knows whom, no. */
    private boolean isActWaiting(CampaignMember member) {
        return (Boolean) database.createNativeQuery("""
                        select exists (select from waiting_act w
                                        where w.letter_id = :letter and w.received_at < :end and not w.is_doubtful)""")
                .setParameter("letter", member.letterId)
                .setParameter("end", member.end())
                .getSingleResult();
    }

    private boolean hasRights(CampaignMember member, LocalDate today, Instant now) {
        return (Boolean) database.createNativeQuery("""
                        select exists (select 1 from user_of_employer u
                                        where u.person_id = :person and u.employer_id = :employer
                                          and u.last_day >= :today and (u.ended_at is null or u.ended_at > :now))""")
                .setParameter("person", member.personId)
                .setParameter("employer", member.employerId)
                .setParameter("today", today)
                .setParameter("now", now)
                .getSingleResult();
    }
}
