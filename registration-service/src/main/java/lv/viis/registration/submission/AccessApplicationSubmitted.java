package lv.viis.registration.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.accessapplication.AccessApplication;
import lv.viis.registration.accessapplication.AccessApplicationLine;
import lv.viis.registration.letter.Letter;
import lv.viis.registration.letter.Letters;

/**
 * An application with signed letters waits for the ministry's decision on each of its lines. Days are inclusive.
 *
 * @param version of the application, which a decision has to name
 * @param kind always {@code GRANT} for now
 * @param employmentLastDay null for an employment without a term
 */
record AccessApplicationSubmitted(
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
        List<Line> lines,
        List<Proof> evidence,
        Instant submittedAt) {

    /** @param objectId null for the country */
    record Line(UUID lineId, String role, UUID objectId, LocalDate validFrom, LocalDate lastDay) {
        static Line of(AccessApplicationLine line) {
            return new Line(line.id(), line.role(), line.objectId(), line.validFrom(), line.lastDay());
        }
    }

    /**
     * @param channel {@code SIGNED}; paper comes later, with its clerks
     * @param signedAt by the qualified time stamp
     * @param containerSha256 lower-case hex, as letterSha256
     */
    record Proof(
            UUID letterId,
            Letter.Kind letterKind,
            String channel,
            Instant signedAt,
            String containerSha256,
            String letterSha256,
            UUID signerId,
            List<UUID> clerkIds) {

        static Proof of(Letters.Proved proved) {
            return new Proof(
                    proved.letter().id(),
                    proved.letter().kind(),
                    "SIGNED",
                    proved.evidence().signedAt(),
                    HexFormat.of().formatHex(proved.evidence().containerSha256()),
                    HexFormat.of().formatHex(proved.letter().sha256()),
                    proved.evidence().signerId(),
                    List.of());
        }
    }

    static AccessApplicationSubmitted of(AccessApplication application, List<Letters.Proved> proved) {
        return new AccessApplicationSubmitted(
                application.id(),
                application.version(),
                "GRANT",
                application.employerId(),
                application.applicantId(),
                application.personId(),
                application.isSelfApplication(),
                application.basisNumber(),
                application.basisDate(),
                application.employmentFrom(),
                application.employmentLastDay(),
                application.lines().stream().map(Line::of).toList(),
                proved.stream().map(Proof::of).toList(),
                application.submittedAt());
    }
}
