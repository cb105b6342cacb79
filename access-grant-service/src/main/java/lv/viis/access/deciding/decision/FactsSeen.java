package lv.viis.access.deciding.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.access.granting.grant.HeldGrants;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.access.known.knownorganisation.KnownOrganisation;

/**
 * What was known when the decision was made, kept with it for ever, each fact with its version and its hash.
 *
 * @param day the day of the decision, date of Europe/Riga
 * @param deciderGrantIds the grants by which the officer was one
 * @param proposerGrantIds the grants by which the first of two officers was one; empty without one
 * @param policyVersionId the version of the policy that decided, null for an officer
 * @param submission what was asked, with the evidence
 * @param confirmedBy the head who stood by it in the applicant's stead, else null
 * @param employmentEnd the last day of the employment as the employer told it, null if none was told
 * @param commitmentExpiredAt until when a commitment should have been renewed, null if never
 * @param organisations the employer and the objects as the registry had told them
 * @param headships who headed the employer, as the registry had told it
 * @param otherGrants what the person held or would hold before the decision
 * @param hashes of each of these facts
 */
record FactsSeen(
        LocalDate day,
        List<UUID> deciderGrantIds,
        List<UUID> proposerGrantIds,
        UUID policyVersionId,
        Submission submission,
        UUID confirmedBy,
        LocalDate employmentEnd,
        Instant commitmentExpiredAt,
        List<OrganisationSeen> organisations,
        HeadshipsSeen headships,
        List<GrantSeen> otherGrants,
        List<FactHash> hashes) {

    /** @param version of the registry's news by which it was known; null if none was received */
    record OrganisationSeen(UUID id, String kind, String status, UUID founderId, LocalDate closedOn, Long version) {
        static OrganisationSeen of(KnownOrganisation known, Long version) {
            return new OrganisationSeen(known.id, known.kind, known.status, known.founderId, known.closedOn, version);
        }
    }

    /** @param version of the registry's news by which it was known; null if none was received */
    record HeadshipsSeen(UUID organisationId, List<KnownHeads.Head> heads, Long version) {}

    /** A right as it stood. */
    record GrantSeen(
            UUID id, UUID employerId, UUID objectId, String role, LocalDate from, LocalDate lastDay, long version) {
        static GrantSeen of(HeldGrants.Held held) {
            return new GrantSeen(
                    held.id(),
                    held.right().employer().value(),
                    held.right().object().value(),
                    held.right().role(),
                    held.days().from(),
                    held.days().lastDay(),
                    held.version());
        }
    }

    /**
     * The hash of one fact.
     *
     * @param kind APPLICATION, ORGANISATION, HEADSHIPS or GRANT: SHA-256 of the fact as it stands here, as JSON without
     *     spaces, names in alphabetic order; LETTER or CONTAINER: of the letter as issued, and of the signed file
     * @param version of the fact; null for letters, which have none
     * @param sha256 in hexadecimal digits
     */
    record FactHash(String kind, UUID id, Long version, String sha256) {}
}
