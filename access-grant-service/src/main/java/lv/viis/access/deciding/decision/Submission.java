package lv.viis.access.deciding.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.calendar.Riga;

/**
 * A version of an access application as it was submitted: what AccessApplicationSubmitted tells and a decision needs.
 *
 * @param employmentLastDay the last day of a fixed-term employment, null if it has none
 * @param mandate as whom the applicant asks; by default as the head on record
 * @param confirmedBy a later head who submitted it in the applicant's stead, else null
 */
record Submission(
        UUID applicationId,
        long version,
        Kind kind,
        UUID employerId,
        UUID applicantId,
        UUID personId,
        boolean selfApplication,
        String basisNumber,
        LocalDate basisDate,
        LocalDate employmentFrom,
        LocalDate employmentLastDay,
        Mandate mandate,
        UUID confirmedBy,
        List<AskedLine> lines,
        List<Evidence> evidence,
        Instant submittedAt) {

    /** What is asked: new rights, others instead of earlier ones, or their end. */
    enum Kind {
        GRANT,
        CHANGE,
        REVOKE
    }

    static final String HEAD_LETTER = "HEAD_APPLICATION";
    static final String COMMITMENT_LETTER = "COMMITMENT";

    /**
     * As whom the applicant asks.
     *
     * @param from the first day of a deputy's authorisation, null for a head
     * @param lastDay its last day, null if it has none
     * @param authorisationLetterId the letter by which the deputy may, null for a head
     */
    record Mandate(MandateKind kind, LocalDate from, LocalDate lastDay, UUID authorisationLetterId) {
        Mandate {
            requireNonNull(kind);
        }

        boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (lastDay == null || !day.isAfter(lastDay));
        }
    }

    /** The head on record, a deputy with an authorisation, or on paper a head whom the register knows by name only. */
    enum MandateKind {
        HEAD,
        DEPUTY,
        UNIDENTIFIED
    }

    /**
     * One right that is asked for, or an earlier one that is to end.
     *
     * @param objectId null for the country
     * @param validFrom the first day, date of Europe/Riga; null where a right ends
     * @param lastDay the last day, included
     * @param grantId the live grant that is replaced or ended, null where none is
     */
    record AskedLine(UUID lineId, String role, UUID objectId, LocalDate validFrom, LocalDate lastDay, UUID grantId) {
        AskedLine {
            requireNonNull(lineId);
            requireNonNull(role);
            requireNonNull(lastDay);
        }
    }

    /**
     * How one letter came.
     *
     * @param channel SIGNED (who signed what, and when) or PAPER (which clerks recorded and confirmed)
     * @param documentDate the date on the paper, null if signed
     */
    record Evidence(
            UUID letterId,
            String letterKind,
            String channel,
            Instant signedAt,
            String containerSha256,
            String letterSha256,
            UUID signerId,
            List<UUID> clerkIds,
            LocalDate documentDate) {
        Evidence {
            requireNonNull(letterId);
            requireNonNull(letterKind);
            clerkIds = clerkIds == null ? List.of() : clerkIds;
        }

        Stream<UUID> people() {
            return Stream.concat(Stream.ofNullable(signerId), clerkIds.stream());
        }

        /** Signed by somebody, or on paper that two clerks have seen (A2, D4). */
        private boolean isComplete() {
            return !"PAPER".equals(channel) || clerkIds.stream().distinct().count() >= 2;
        }

        private Instant givenAt(Instant otherwise) {
            if (signedAt != null) {
                return signedAt;
            }
            return documentDate == null ? otherwise : Riga.start(documentDate);
        }
    }

    Submission {
        requireNonNull(applicationId);
        requireNonNull(kind);
        requireNonNull(employerId);
        requireNonNull(applicantId);
        requireNonNull(personId);
        requireNonNull(submittedAt);
        mandate = mandate == null ? new Mandate(MandateKind.HEAD, null, null, null) : mandate;
        lines = List.copyOf(lines);
        evidence = List.copyOf(evidence);
        for (var line : lines) {
            requireNonNull(kind == Kind.REVOKE ? line.grantId() : line.validFrom());
        }
    }

    /** Whether a person has a part in it: asked, is asked for, signed, or handled its paper (D6). */
    /** Whom it names, the person for whom it is asked first. */
    Stream<UUID> people() {
        return Stream.concat(
                        Stream.of(personId, applicantId, confirmedBy),
                        evidence.stream().flatMap(Evidence::people))
                .filter(Objects::nonNull);
    }

    boolean involves(UUID person) {
        return person.equals(applicantId)
                || person.equals(personId)
                || person.equals(confirmedBy)
                || evidence.stream().flatMap(Evidence::people).anyMatch(person::equals);
    }

    /** @throws EvidenceIncomplete unless every letter of its kind came, on paper through two clerks (A2) */
    void requireEvidence() {
        var isThere = letterIsThere(HEAD_LETTER) && (kind == Kind.REVOKE || letterIsThere(COMMITMENT_LETTER));
        if (!isThere || !evidence.stream().allMatch(Evidence::isComplete)) {
            throw new EvidenceIncomplete();
        }
    }

    /** When a letter of a kind was signed, or the date on the paper; null if there is none. */
    Instant givenAt(String letterKind) {
        return evidence.stream()
                .filter(letter -> letter.letterKind().equals(letterKind))
                .map(letter -> letter.givenAt(submittedAt))
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** The earlier grants that it names. */
    List<UUID> grantIds() {
        return lines.stream().map(AskedLine::grantId).filter(Objects::nonNull).toList();
    }

    /** The employer and the objects, each once; an object that is the country is none. */
    List<UUID> organisationIds() {
        return Stream.concat(Stream.of(employerId), lines.stream().map(AskedLine::objectId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private boolean letterIsThere(String letterKind) {
        return evidence.stream().anyMatch(letter -> letter.letterKind().equals(letterKind));
    }
}
