package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import lv.viis.access.deciding.decision.Submission.AskedLine;
import lv.viis.access.deciding.decision.Submission.Evidence;
import lv.viis.access.granting.role.Role;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.access.known.knownorganisation.KnownOrganisation;

/** Says what keeps an application from being decided without an officer: whatever is not plain does. */
@ApplicationScoped
class FindObstacle {

    private final KnownHeads heads;
    private final SamePerson people;

    FindObstacle(KnownHeads heads, SamePerson people) {
        this.heads = heads;
        this.people = people;
    }

    /**
     * @param today date of Europe/Riga
     * @return a code in capitals, null if nothing does
     */
    String in(DecisionItem item, PolicyRule rule, LocalDate today) {
        var submission = item.submission();
        if (submission.kind() != Submission.Kind.GRANT) {
            return "NOT_A_GRANT";
        }
        // D2: who asks for himself or herself is looked at by somebody.
        if (submission.selfApplication() || people.is(submission.applicantId(), submission.personId())) {
            return "SELF_APPLICATION";
        }
        if (!isByTheHead(item, submission, today)) {
            return "NOT_BY_THE_HEAD_ON_RECORD";
        }
        if (!isSigned(submission)) {
            return "NOT_ALL_SIGNED";
        }
        if (rule.authors().stream().anyMatch(item::involves)) {
            return "AUTHOR_IS_INVOLVED";
        }
        var employer = KnownOrganisation.of(submission.employerId());
        if (employer != null && !rule.employerKinds().contains(employer.kind)) {
            return "EMPLOYER_NOT_COVERED";
        }
        for (var line : submission.lines()) {
            var obstacle = in(line, rule, today);
            if (obstacle != null) {
                return obstacle;
            }
        }
        return DecisionItems.hasOthers(item, people.idsOf(item.personId)) ? "OTHER_APPLICATIONS" : null;
    }

    private static String in(AskedLine line, PolicyRule rule, LocalDate today) {
        var role = Role.of(line.role());
        if (!rule.roles().contains(line.role()) || role == null || line.grantId() != null) {
            return "ROLE_NOT_COVERED";
        }
        if (role.needsTwoOfficers()) {
            return "ROLE_IS_SENSITIVE";
        }
        var begins = line.validFrom().isBefore(today) ? today : line.validFrom();
        return ChronoUnit.DAYS.between(begins, line.lastDay()) + 1 > rule.longestDays() ? "TOO_LONG" : null;
    }

    private boolean isByTheHead(DecisionItem item, Submission submission, LocalDate today) {
        return submission.mandate().kind() == Submission.MandateKind.HEAD
                && submission.confirmedBy() == null
                && item.confirmedBy == null
                && heads.isHead(submission.applicantId(), submission.employerId(), today);
    }

    /** Both letters, each by whom it has to be (A3), with the hashes by which that can be shown. */
    private static boolean isSigned(Submission submission) {
        return submission.evidence().stream().allMatch(FindObstacle::isSigned)
                && isSignedBy(submission, Submission.HEAD_LETTER, submission.applicantId())
                && isSignedBy(submission, Submission.COMMITMENT_LETTER, submission.personId());
    }

    private static boolean isSigned(Evidence letter) {
        return "SIGNED".equals(letter.channel())
                && letter.signedAt() != null
                && letter.containerSha256() != null
                && letter.letterSha256() != null
                && letter.clerkIds().isEmpty();
    }

    private static boolean isSignedBy(Submission submission, String letterKind, UUID person) {
        var letters = submission.evidence().stream()
                .filter(letter -> letter.letterKind().equals(letterKind))
                .toList();
        return !letters.isEmpty() && letters.stream().allMatch(letter -> person.equals(letter.signerId()));
    }
}
