package lv.viis.access.reading.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.ledger.ledger.EntryProof;
import org.jspecify.annotations.Nullable;

/**
 * The chain from a grant back to the signatures it rests on. The entry of the decision holds the SHA-256 of the decision
 * with the facts it saw, and so vouches for the application and its letters.
 *
 * @param application null for a grant that rests on an order
 * @param letters empty for a grant that rests on an order
 * @param order the order on which it rests instead, else null
 */
record GrantProof(
        GrantStep grant,
        DecisionStep decision,
        @Nullable ApplicationStep application,
        List<LetterStep> letters,
        @Nullable OrderStep order) {

    /** Whom it names, the person who has it first. */
    Stream<UUID> people() {
        var asked = application == null
                ? Stream.<UUID>of()
                : Stream.of(application.applicantId(), application.confirmedBy());
        var signed = letters.stream()
                .flatMap(letter -> Stream.concat(Stream.of(letter.signerId()), letter.clerkIds().stream()));
        return Stream.of(Stream.of(grant.personId(), decision.decidedBy(), decision.proposedBy()), asked, signed)
                .flatMap(people -> people)
                .filter(Objects::nonNull)
                .distinct();
    }

    /**
     * The grant.
     *
     * @param objectId null for the country
     * @param from the first day, date of Europe/Riga
     * @param lastDay the last day, included
     * @param ledger what was told of it, oldest first
     */
    record GrantStep(
            UUID id,
            UUID personId,
            UUID employerId,
            @Nullable UUID objectId,
            String role,
            LocalDate from,
            LocalDate lastDay,
            List<EntryProof> ledger) {}

    /**
     * The decision that gave it.
     *
     * @param kind APPLICATION by officers, POLICY straight through, BOOTSTRAP and BREAK_GLASS by an order
     * @param decidedBy the officer, null if none decided
     * @param proposedBy the first of two officers, else null
     * @param policyVersionId the policy that decided, else null
     * @param sha256 of the decision as it is stored now, lower-case hex
     * @param recordedSha256 as the ledger has it; null until it is linked
     * @param unchanged whether the two are the same; null until it is linked
     * @param ledger what was told of it; for an order what was told of its grant vouches for it
     */
    record DecisionStep(
            UUID id,
            String kind,
            @Nullable UUID decidedBy,
            @Nullable UUID proposedBy,
            @Nullable UUID policyVersionId,
            Instant decidedAt,
            String sha256,
            @Nullable String recordedSha256,
            @Nullable Boolean unchanged,
            List<EntryProof> ledger) {}

    /**
     * The version of the application that was decided.
     *
     * @param confirmedBy a later head who stood by it, else null
     * @param basisNumber number of the document on which the head asked
     */
    record ApplicationStep(
            UUID id,
            long version,
            String kind,
            UUID applicantId,
            @Nullable UUID confirmedBy,
            String basisNumber,
            LocalDate basisDate,
            Instant submittedAt) {}

    /**
     * A letter and how it was signed.
     *
     * @param channel SIGNED or PAPER
     * @param letterSha256 of the letter as it was issued
     * @param containerSha256 of the signed file, null on paper
     * @param signerId who signed, null on paper
     * @param signedAt by the signature's time stamp, null on paper
     * @param clerkIds who recorded and who confirmed the paper
     * @param documentDate on the paper, else null
     * @param report path in registration-service of the report on the signature, null on paper
     */
    record LetterStep(
            UUID letterId,
            String kind,
            String channel,
            String letterSha256,
            @Nullable String containerSha256,
            @Nullable UUID signerId,
            @Nullable Instant signedAt,
            List<UUID> clerkIds,
            @Nullable LocalDate documentDate,
            @Nullable String report) {}

    /**
     * An order instead of an application.
     *
     * @param kind BOOTSTRAP or BREAK_GLASS
     * @param number the order's number, null for a break-glass request
     * @param sha256 of the file; that of the bootstrap order stands in every published root
     */
    record OrderStep(String kind, @Nullable String number, LocalDate date, String sha256) {}
}
