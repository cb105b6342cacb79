package lv.viis.access.deciding.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.deciding.weighing.Conflict;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.access.granting.grant.HeldGrants;
import org.jspecify.annotations.Nullable;

/**
 * What is known beside an application at the moment it is looked at; ids only.
 *
 * @param applicantIsHead whether who asked is head of the employer today, as the registry told
 * @param employmentEnd the last day of the employment as the employer told it, null if none was told
 * @param commitmentExpiredAt until when an earlier commitment should have been renewed, null if never
 * @param otherGrants what the person holds or will hold, through whatever employer
 * @param otherItems what else is asked for the person and not decided yet
 * @param conflicts asked roles that exclude another one
 * @param nonDeciders who may not decide on it, and why
 * @param officersWhoMay how many officers are left
 * @param officersNeeded two where a sensitive role is asked, else one
 * @param proposal what a first officer would decide, null if none waits
 */
record KnownView(
        boolean applicantIsHead,
        @Nullable LocalDate employmentEnd,
        @Nullable Instant commitmentExpiredAt,
        List<OtherGrant> otherGrants,
        List<OtherItem> otherItems,
        List<Conflict> conflicts,
        List<NonDecider> nonDeciders,
        int officersWhoMay,
        int officersNeeded,
        @Nullable ProposalView proposal) {

    /** The people whom it names; null where one of them is missing. */
    Stream<UUID> people() {
        return Stream.concat(
                nonDeciders.stream().map(NonDecider::personId),
                proposal == null ? Stream.of() : Stream.of(proposal.proposedBy(), proposal.endedBy()));
    }

    /**
     * A right that is not over.
     *
     * @param objectId null for the country
     * @param from its first day, date of Europe/Riga
     * @param lastDay its last day, included
     */
    record OtherGrant(
            UUID grantId, UUID employerId, @Nullable UUID objectId, String role, LocalDate from, LocalDate lastDay) {
        static OtherGrant of(HeldGrants.Held held) {
            return new OtherGrant(
                    held.id(),
                    held.right().employer().value(),
                    held.right().object().value(),
                    held.right().role(),
                    held.days().from(),
                    held.days().lastDay());
        }
    }

    /** Another application for the person. */
    record OtherItem(UUID decisionItemId, UUID employerId, ItemState state, List<String> roles) {
        static OtherItem of(DecisionItem item) {
            return new OtherItem(
                    item.id,
                    item.employerId,
                    item.state,
                    item.submission().lines().stream()
                            .map(Submission.AskedLine::role)
                            .distinct()
                            .toList());
        }
    }

    /** Somebody with a part in the application (D6). */
    record NonDecider(UUID personId, Set<Part> parts) {}

    /** The part that keeps somebody from deciding. */
    enum Part {
        APPLICANT,
        USER,
        CONFIRMING_HEAD,
        SIGNER,
        PAPER_CLERK
    }
}
