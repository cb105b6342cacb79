package lv.viis.access.deciding.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.deciding.item.DecisionItem;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.access.deciding.weighing.Submission.AskedLine;
import lv.viis.access.deciding.weighing.Weighing;

/**
 * What a version of a policy lets be decided straight through: what is plain.
 *
 * @param employerKinds INSTITUTION, MUNICIPALITY or STATE_BODY
 * @param longestDays the longest time of a right, in days, the first and the last included
 * @param authors who drafted and approved it: they decide on what they have a part in as little as by hand (D6)
 */
public record PolicyRule(
        UUID versionId, Set<String> roles, Set<String> employerKinds, int longestDays, Set<UUID> authors) {

    /**
     * What keeps an application from being decided without an officer.
     *
     * @param authorIds all ids of all authors
     * @param hasOthers whether there is another version of it, or another open one for the person
     * @return a code in capitals, null if nothing does
     */
    String obstacle(DecisionItem item, Collection<UUID> authorIds, Weighing weighing, boolean hasOthers) {
        var asked = weighing.asked();
        if (asked.kind() != Submission.Kind.GRANT) {
            return "NOT_A_GRANT";
        }
        // D2: who asks for himself or herself is looked at by somebody.
        if (weighing.isSelfApplication()) {
            return "SELF_APPLICATION";
        }
        if (!weighing.isByTheHead() || item.confirmedBy() != null) {
            return "NOT_BY_THE_HEAD_ON_RECORD";
        }
        if (!asked.allSigned()) {
            return "NOT_ALL_SIGNED";
        }
        if (item.involves(authorIds)) {
            return "AUTHOR_IS_INVOLVED";
        }
        var employer = weighing.facts().organisations().get(asked.employerId());
        if (employer != null && !employerKinds.contains(employer.kind)) {
            return "EMPLOYER_NOT_COVERED";
        }
        for (var line : asked.lines()) {
            var obstacle = obstacle(line, weighing);
            if (obstacle != null) {
                return obstacle;
            }
        }
        return hasOthers ? "OTHER_APPLICATIONS" : null;
    }

    private String obstacle(AskedLine line, Weighing weighing) {
        if (!roles.contains(line.role())
                || !weighing.facts().roles().containsKey(line.role())
                || line.grantId() != null) {
            return "ROLE_NOT_COVERED";
        }
        if (weighing.isSensitive(line)) {
            return "ROLE_IS_SENSITIVE";
        }
        return days(line, weighing.facts().today()) > longestDays ? "TOO_LONG" : null;
    }

    /** How many would be given: none of those that are over. */
    private static long days(AskedLine line, LocalDate today) {
        var begins = line.validFrom().isBefore(today) ? today : line.validFrom();
        return ChronoUnit.DAYS.between(begins, line.lastDay()) + 1;
    }
}
