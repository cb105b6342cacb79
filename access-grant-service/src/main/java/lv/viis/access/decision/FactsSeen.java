package lv.viis.access.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.viis.access.employment.KnownEmployments;
import lv.viis.access.knownorganisation.KnownOrganisation;

/**
 * What was known when the decision was made, kept with it for ever.
 *
 * @param day the day of the decision, date of Europe/Riga
 * @param deciderGrantIds the grants by which the officer was one
 * @param proposerGrantIds the grants by which the first of two officers was one; empty without one
 * @param policyVersionId the version of the policy that decided, null for an officer
 * @param submission what was asked, with the evidence
 * @param confirmedBy the head who stood by it in the applicant's stead, else null
 * @param employmentEnd the last day of the employment as the employer told it, null if none was told
 * @param organisations the employer and the objects as the registry had told them
 */
record FactsSeen(
        LocalDate day,
        List<UUID> deciderGrantIds,
        List<UUID> proposerGrantIds,
        UUID policyVersionId,
        Submission submission,
        UUID confirmedBy,
        LocalDate employmentEnd,
        List<OrganisationSeen> organisations) {

    /** An organisation as it was known. */
    record OrganisationSeen(UUID id, String kind, String status, UUID founderId, LocalDate closedOn) {
        static OrganisationSeen of(KnownOrganisation known) {
            return new OrganisationSeen(known.id, known.kind, known.status, known.founderId, known.closedOn);
        }
    }

    static FactsSeen of(DecisionItem item, Maker maker, KnownEmployments employments, LocalDate day) {
        var submission = item.submission();
        var employmentEnd = employments
                .lastDay(submission.personId(), submission.employerId(), submission.employmentFrom())
                .orElse(null);
        var organisations = submission.organisationIds().stream()
                .map(KnownOrganisation::of)
                .filter(Objects::nonNull)
                .map(OrganisationSeen::of)
                .toList();
        return new FactsSeen(
                day,
                maker.grantIds(),
                maker.proposerGrantIds(),
                maker.policyVersionId(),
                submission,
                item.confirmedBy,
                employmentEnd,
                organisations);
    }
}
