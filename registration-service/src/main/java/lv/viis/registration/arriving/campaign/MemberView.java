package lv.viis.registration.arriving.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked to sign a changed commitment letter.
 *
 * @param deadline the last day, of Europe/Riga, on which one signs in time
 * @param letterId that is to be signed, or by which it was; null as long as none is issued
 * @param state DUE; NOT_PRINTABLE: the letter cannot be printed as what it says is written, nobody is late by that, and
 *     it is looked at anew every hour; SIGNED; EXPIRED: the rights ended, the letter can still be signed; SIGNED_LATE: the rights had ended
 *     before, and a head must apply for them anew; NO_RIGHTS: nothing is left to sign for; CANCELLED
 * @param expiredAt when the rights ended for want of a signature, UTC; null if they did not
 * @param unprintable the characters that the letters' font has not, each with its number and name in Unicode; else empty
 */
record MemberView(
        UUID id,
        UUID campaignId,
        UUID personId,
        UUID employerId,
        LocalDate deadline,
        @Nullable UUID letterId,
        String state,
        @Nullable Instant expiredAt,
        List<String> unprintable) {

    static MemberView of(CampaignMembers.Standing member) {
        return new MemberView(
                member.id(),
                member.campaignId(),
                member.personId(),
                member.employerId(),
                member.deadline(),
                member.letterId(),
                member.state(),
                member.expiredAt(),
                member.unprintable() == null
                        ? List.of()
                        : member.unprintable().lines().toList());
    }

    static ProtectedReads.Shown<MemberView> shown() {
        return new ProtectedReads.Shown<>(
                MemberView::employerId, member -> List.of(member.personId), List.of("commitment"));
    }
}
