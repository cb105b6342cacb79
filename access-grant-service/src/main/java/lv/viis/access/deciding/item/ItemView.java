package lv.viis.access.deciding.item;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.deciding.weighing.Evidence;
import lv.viis.access.deciding.weighing.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A submitted version of an application with everything asked, and by what it is proved.
 *
 * @param state OPEN, NEEDS_CONFIRMATION by the present head, RETURNED, DECIDED, WITHDRAWN, CLOSED, or SUPERSEDED by a
 *     newer version
 * @param kind GRANT, CHANGE (rights instead of earlier ones), or REVOKE (the end of rights)
 * @param selfApplication whether the head asks for himself or herself
 * @param basisDate the date of the basis document, of Europe/Riga like all dates here
 * @param employmentLastDay null if the employment has no end
 * @param mandate as whom the applicant asks; UNIDENTIFIED is a head whom the register knows by name only
 * @param headUnidentified whether the register knows the head by name only, so that nothing tells who asked
 * @param confirmedBy the head who stands by it in the applicant's stead, else null
 * @param heldSince since when it waits for a head to confirm it, null while it does not
 * @param decisionId null while it is not decided or returned
 * @param reviewerId the officer who has claimed it, null while nobody has
 * @param leaseUntil until when the claim holds, UTC; deciding stays open to all
 * @param dueOn the day by which it has to be decided
 * @param risk the points of all reasons together, as they were when it was submitted
 * @param overdueSince since when it is known to be overdue, null while it is not
 * @param undecidableSince since when no officer, or for a sensitive role no two, may decide on it; null while some may
 * @param known what is known beside it, for one item only
 */
record ItemView(
        UUID id,
        UUID applicationId,
        long applicationVersion,
        ItemState state,
        Submission.Kind kind,
        UUID employerId,
        UUID applicantId,
        UUID personId,
        boolean selfApplication,
        String basisNumber,
        LocalDate basisDate,
        LocalDate employmentFrom,
        @Nullable LocalDate employmentLastDay,
        Submission.Mandate mandate,
        List<Submission.AskedLine> lines,
        List<Evidence> evidence,
        Instant submittedAt,
        boolean headUnidentified,
        @Nullable UUID confirmedBy,
        @Nullable Instant heldSince,
        @Nullable UUID decisionId,
        @Nullable UUID reviewerId,
        @Nullable Instant reviewStartedAt,
        @Nullable Instant leaseUntil,
        LocalDate dueOn,
        int risk,
        List<String> riskReasons,
        @Nullable Instant dueSoonSince,
        @Nullable Instant overdueSince,
        @Nullable Instant undecidableSince,
        @Nullable KnownView known,
        long version) {

    static ItemView of(DecisionItem item, Instant now) {
        return of(item, null, now);
    }

    static ItemView of(DecisionItem item, KnownView known, Instant now) {
        var asked = item.submission();
        var claim = item.claim != null && item.claim.holds(now) ? item.claim : null;
        return new ItemView(
                item.id,
                item.applicationId,
                item.applicationVersion,
                item.state,
                asked.kind(),
                asked.employerId(),
                asked.applicantId(),
                asked.personId(),
                asked.selfApplication(),
                asked.basisNumber(),
                asked.basisDate(),
                asked.employmentFrom(),
                asked.employmentLastDay(),
                asked.mandate(),
                asked.lines(),
                asked.evidence(),
                item.submittedAt,
                asked.mandate().kind() == Submission.MandateKind.UNIDENTIFIED,
                item.confirmedBy(),
                item.standing().heldSince(),
                item.decisionId,
                claim == null ? null : claim.reviewerId,
                claim == null ? null : claim.reviewStartedAt,
                claim == null ? null : claim.leaseUntil,
                item.urgency.dueOn,
                item.urgency.risk,
                List.of(item.urgency.riskReasons),
                item.urgency.dueSoonSince,
                item.urgency.overdueSince,
                item.urgency.undecidableSince,
                known,
                item.version);
    }

    /** Whom it names, the person for whom it is asked first. */
    List<UUID> people() {
        var named = Stream.of(personId, applicantId, confirmedBy, reviewerId);
        var signed = evidence.stream().flatMap(Evidence::people);
        var beside = known == null ? Stream.<UUID>of() : known.people();
        return Stream.of(named, signed, beside)
                .flatMap(people -> people)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
