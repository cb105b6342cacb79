package lv.viis.access.decision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A version of an access application as it was submitted: what AccessApplicationSubmitted tells and a decision needs.
 *
 * @param employmentLastDay the last day of a fixed-term employment, null if it has none
 */
record Submission(
        UUID applicationId,
        long version,
        String kind,
        UUID employerId,
        UUID applicantId,
        UUID personId,
        boolean selfApplication,
        String basisNumber,
        LocalDate basisDate,
        LocalDate employmentFrom,
        LocalDate employmentLastDay,
        List<AskedLine> lines,
        List<Evidence> evidence,
        Instant submittedAt) {

    /** One right that is asked for; the object is null for the country, the days are dates of Europe/Riga. */
    record AskedLine(UUID lineId, String role, UUID objectId, LocalDate validFrom, LocalDate lastDay) {
        AskedLine {
            requireNonNull(lineId);
            requireNonNull(role);
            requireNonNull(validFrom);
            requireNonNull(lastDay);
        }
    }

    /** How one letter came: signed (who signed what, and when), or on paper (which clerks recorded and confirmed). */
    record Evidence(
            UUID letterId,
            String letterKind,
            String channel,
            Instant signedAt,
            String containerSha256,
            String letterSha256,
            UUID signerId,
            List<UUID> clerkIds) {
        Evidence {
            requireNonNull(letterId);
            requireNonNull(letterKind);
            clerkIds = clerkIds == null ? List.of() : clerkIds;
        }

        private Stream<UUID> people() {
            return Stream.concat(Stream.ofNullable(signerId), clerkIds.stream());
        }
    }

    Submission {
        requireNonNull(applicationId);
        requireNonNull(employerId);
        requireNonNull(applicantId);
        requireNonNull(personId);
        requireNonNull(submittedAt);
        if (!"GRANT".equals(kind)) {
            throw new IllegalArgumentException("an application of kind " + kind + " cannot be decided here yet");
        }
        lines = List.copyOf(lines);
        evidence = List.copyOf(evidence);
    }

    /** Whether a person has a part in it: asked, is asked for, signed, or handled its paper (D6). */
    boolean involves(UUID person) {
        return person.equals(applicantId)
                || person.equals(personId)
                || evidence.stream().flatMap(Evidence::people).anyMatch(person::equals);
    }

    /** @throws EvidenceIncomplete unless both letters came (A2) */
    void requireBothLetters() {
        var kinds = evidence.stream().map(Evidence::letterKind).toList();
        if (!kinds.contains("HEAD_APPLICATION") || !kinds.contains("COMMITMENT")) {
            throw new EvidenceIncomplete();
        }
    }
}
