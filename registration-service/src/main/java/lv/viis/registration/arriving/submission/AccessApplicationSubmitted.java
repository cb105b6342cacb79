package lv.viis.registration.arriving.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.AccessApplicationLine;
import lv.viis.registration.applying.accessapplication.ApplicationKind;
import lv.viis.registration.applying.accessapplication.NewAccessApplication;
import lv.viis.registration.known.mandate.Mandate;
import lv.viis.registration.letters.letter.Evidence;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.texts.lettertext.LetterKind;

/**
 * An application with signed letters waits for the ministry's decision on each of its lines. Days are inclusive.
 *
 * @param version of the application, which a decision has to name
 * @param kind of what is asked: new rights, other days, or the end of rights
 * @param basisNumber null where an older application has words for it
 * @param mandate by what right it is asked
 * @param confirmedBy who submitted it in the applicant's stead and so stands by it, else null
 * @param employmentLastDay null for an employment without a term
 */
record AccessApplicationSubmitted(
        UUID applicationId,
        long version,
        ApplicationKind kind,
        UUID employerId,
        UUID applicantId,
        UUID personId,
        boolean selfApplication,
        String basisNumber,
        LocalDate basisDate,
        LocalDate employmentFrom,
        LocalDate employmentLastDay,
        AskedBy mandate,
        UUID confirmedBy,
        List<Line> lines,
        List<Proof> evidence,
        Instant submittedAt) {

    /**
     * @param kind {@code HEAD}, {@code DEPUTY}, or {@code UNIDENTIFIED} while the register does not know the head
     * @param from first day of a deputy's authorisation, else null, as the fields after it
     */
    record AskedBy(Mandate.Kind kind, LocalDate from, LocalDate lastDay, UUID authorisationLetterId) {
        static AskedBy of(Mandate mandate) {
            return new AskedBy(mandate.kind(), mandate.from(), mandate.lastDay(), mandate.authorisationLetterId());
        }
    }

    /**
     * @param objectId null for the country
     * @param grantId the grant that is to change or end, null for a new right
     */
    record Line(UUID lineId, String role, UUID objectId, LocalDate validFrom, LocalDate lastDay, UUID grantId) {
        static Line of(AccessApplicationLine line) {
            return new Line(
                    line.id(), line.role(), line.objectId(), line.validFrom(), line.lastDay(), line.targetGrantId());
        }
    }

    /**
     * @param channel whether it was signed electronically, or came on paper
     * @param signedAt by the qualified time stamp; null on paper
     * @param containerSha256 of the signed file or the scan, lower-case hex, as letterSha256
     * @param clerkIds who recorded and who confirmed a paper original
     * @param documentDate the date on a paper original
     */
    record Proof(
            UUID letterId,
            LetterKind letterKind,
            Evidence.Channel channel,
            Instant signedAt,
            String containerSha256,
            String letterSha256,
            UUID signerId,
            List<UUID> clerkIds,
            LocalDate documentDate) {

        static Proof of(Letters.Proved proved) {
            return new Proof(
                    proved.letter().id(),
                    proved.letter().kind(),
                    proved.evidence().channel(),
                    proved.evidence().signedAt(),
                    HexFormat.of().formatHex(proved.evidence().containerSha256()),
                    HexFormat.of().formatHex(proved.letter().sha256()),
                    proved.evidence().signerId(),
                    proved.evidence().clerkIds(),
                    proved.evidence().documentDate());
        }
    }

    /** What was written before numbers had a form may be free text, which no event carries. */
    private static String number(String written) {
        return written.matches(NewAccessApplication.BASIS_NUMBER) ? written : null;
    }

    static AccessApplicationSubmitted of(AccessApplication application, List<Letters.Proved> proved) {
        return new AccessApplicationSubmitted(
                application.id(),
                application.version(),
                application.kind(),
                application.employerId(),
                application.applicantId(),
                application.personId(),
                application.isSelfApplication(),
                number(application.asked().basisNumber()),
                application.asked().basisDate(),
                application.asked().employmentFrom(),
                application.asked().employmentLastDay(),
                AskedBy.of(application.mandate()),
                application.confirmedBy(),
                application.rights().asked().stream().map(Line::of).toList(),
                proved.stream().map(Proof::of).toList(),
                application.submittedAt());
    }
}
