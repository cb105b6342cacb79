package lv.viis.registration.arriving.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;
import lv.viis.registration.ground.transaction.PartOfTransaction;
import lv.viis.registration.letters.letter.IssueCommitment;
import lv.viis.registration.letters.letter.Letter;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.letters.notification.Occasion;
import lv.viis.registration.texts.lettertext.NotPrintable;

/** Does what one member's day asks for: the letter, a reminder, or the end of the commitment, each once. */
@ApplicationScoped
class AdvanceMember {

    private final CampaignMembers members;
    private final CommitmentCampaigns campaigns;
    private final Letters letters;
    private final IssueCommitment issueCommitment;
    private final TellMember tellMember;
    private final PartOfTransaction part;
    private final EventLog eventLog;
    private final CampaignConfig config;

    AdvanceMember(
            CampaignMembers members,
            CommitmentCampaigns campaigns,
            Letters letters,
            IssueCommitment issueCommitment,
            TellMember tellMember,
            PartOfTransaction part,
            EventLog eventLog,
            CampaignConfig config) {
        this.members = members;
        this.campaigns = campaigns;
        this.letters = letters;
        this.issueCommitment = issueCommitment;
        this.tellMember = tellMember;
        this.part = part;
        this.eventLog = eventLog;
        this.config = config;
    }

    /** The member's row is held by the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void advance(UUID memberId, Instant now) {
        try {
            part.run(() -> advanced(memberId, now));
        } catch (NotPrintable e) {
            // No fault of the job's: whoever runs the campaign sees it in the list of members.
            members.findById(memberId).setAside(e.characters(), now);
        }
    }

    private CampaignMember advanced(UUID memberId, Instant now) {
        var member = members.findById(memberId);
        // A signature that is just being accepted comes first or waits for this.
        var letter = member.letterId == null
                ? null
                : letters.lockedAnew(member.letterId).orElseThrow();
        advance(member, letter, now);
        return member;
    }

    private void advance(CampaignMember member, Letter letter, Instant now) {
        var campaign = campaigns.findById(member.campaignId);
        var today = Riga.day(now);
        if (campaign.cancelledAt != null || members.hasSigned(member) || !members.hasRights(member, today, now)) {
            member.settle();
        } else if (letter == null || !member.isOverdue(today)) {
            // Somebody who was never asked, because no letter could be made, is not late.
            ask(member, letter, today, now);
        } else if (letter.state() == Letter.State.PAPER_RECEIVED || members.isActWaiting(member)) {
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
}
