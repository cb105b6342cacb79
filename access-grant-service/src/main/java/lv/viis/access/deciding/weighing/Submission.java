package lv.viis.access.deciding.weighing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.access.granting.grant.Employment;
import lv.viis.access.granting.grant.Right;
import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.access.granting.grant.Right.ObjectId;
import lv.viis.access.granting.grant.Right.PersonId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of an access application as it was submitted: what AccessApplicationSubmitted tells and a decision needs.
 *
 * @param employmentLastDay the last day of a fixed-term employment, null if it has none
 * @param mandate as whom the applicant asks; by default as the head on record
 * @param confirmedBy a later head who submitted it in the applicant's stead, else null
 */
public record Submission(
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
    @Schema(name = "ApplicationKind")
    public enum Kind {
        GRANT,
        CHANGE,
        REVOKE
    }

    public static final String HEAD_LETTER = "HEAD_APPLICATION";
    public static final String COMMITMENT_LETTER = "COMMITMENT";

    /**
     * As whom the applicant asks.
     *
     * @param from the first day of a deputy's authorisation, null for a head
     * @param lastDay its last day, null if it has none
     * @param authorisationLetterId the letter by which the deputy may, null for a head
     */
    public record Mandate(
            MandateKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate lastDay,
            @Nullable UUID authorisationLetterId) {
        public Mandate {
            requireNonNull(kind);
        }

        /**
         * Whether who asks may without being head on the day: a deputy within the authorisation. Of paper by a head
         * whom the register has not identified it cannot be told; the officer sees it and decides.
         */
        public boolean holdsWithoutHead(LocalDate day) {
            return kind == MandateKind.UNIDENTIFIED || kind == MandateKind.DEPUTY && includes(day);
        }

        private boolean includes(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (lastDay == null || !day.isAfter(lastDay));
        }
    }

    /** The head on record, a deputy with an authorisation, or on paper a head whom the register knows by name only. */
    public enum MandateKind {
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
    public record AskedLine(
            UUID lineId,
            String role,
            @Nullable UUID objectId,
            @Nullable LocalDate validFrom,
            LocalDate lastDay,
            @Nullable UUID grantId) {
        public AskedLine {
            requireNonNull(lineId);
            requireNonNull(role);
            requireNonNull(lastDay);
        }
    }

    public Submission {
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

    /** Through which the rights are asked. */
    public Employment employment() {
        return new Employment(new PersonId(personId), new EmployerId(employerId));
    }

    /** What is asked for on a line of it. */
    public Right right(AskedLine line) {
        return new Right(
                new PersonId(personId), new EmployerId(employerId), new ObjectId(line.objectId()), line.role());
    }

    /** Whom it names, the person for whom it is asked first. */
    public Stream<UUID> people() {
        return Stream.concat(
                        Stream.of(personId, applicantId, confirmedBy),
                        evidence.stream().flatMap(Evidence::people))
                .filter(Objects::nonNull);
    }

    /** Whether it was asked by or for the person whose ids these all are. */
    public boolean concerns(Collection<UUID> ids) {
        return ids.contains(applicantId) || ids.contains(personId);
    }

    /** Whether a person has a part in it: asked, is asked for, signed, or handled its paper (D6). */
    public boolean involves(UUID person) {
        return people().anyMatch(person::equals);
    }

    /** @throws EvidenceIncomplete unless every letter of its kind came, on paper through two clerks (A2) */
    public void requireEvidence() {
        var isThere = letterIsThere(HEAD_LETTER) && (kind == Kind.REVOKE || letterIsThere(COMMITMENT_LETTER));
        if (!isThere || !evidence.stream().allMatch(Evidence::complete)) {
            throw new EvidenceIncomplete();
        }
    }

    /** When a letter of a kind was signed, or the date on the paper; null if there is none. */
    public Instant givenAt(String letterKind) {
        return evidence.stream()
                .filter(letter -> letter.letterKind().equals(letterKind))
                .map(letter -> letter.givenAt(submittedAt))
                .max(Instant::compareTo)
                .orElse(null);
    }

    /** The employer and the objects, each once; an object that is the country is none. */
    public List<UUID> organisationIds() {
        return Stream.concat(Stream.of(employerId), lines.stream().map(AskedLine::objectId))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether each letter is signed, and by whom it has to be (A3), with the hashes by which that can be shown. */
    public boolean allSigned() {
        return evidence.stream().allMatch(Evidence::provesSigning)
                && signedBy(HEAD_LETTER, applicantId)
                && signedBy(COMMITMENT_LETTER, personId);
    }

    private boolean signedBy(String letterKind, UUID person) {
        return letterIsThere(letterKind)
                && evidence.stream()
                        .filter(letter -> letter.letterKind().equals(letterKind))
                        .allMatch(letter -> person.equals(letter.signerId()));
    }

    private boolean letterIsThere(String letterKind) {
        return evidence.stream().anyMatch(letter -> letter.letterKind().equals(letterKind));
    }
}
