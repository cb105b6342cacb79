package lv.viis.access.deciding.weighing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.deciding.weighing.Submission.AskedLine;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.granting.grant.HeldGrants.Held;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.Violation;

/**
 * An application on the scales: what it asks against what is known at one moment. Whoever decides, an officer, two of
 * them or a policy, asks this one; it reads nothing and changes nothing.
 */
public record Weighing(Submission asked, Facts facts) {

    /** Whether a line that is granted gives a sensitive role; one officer may end it, or refuse it. */
    public boolean needsTwoOfficers(DecidedLines decided) {
        return asked.kind() != Submission.Kind.REVOKE
                && decided.granted().stream().anyMatch(this::isSensitive);
    }

    /** Whether the line names a role on which two officers have to decide. */
    public boolean isSensitive(AskedLine line) {
        return facts.needsTwoOfficers(line.role());
    }

    /** Whether who asks would get the right, under whichever id. */
    public boolean isSelfApplication() {
        return asked.selfApplication() || facts.personIds().contains(asked.applicantId());
    }

    /** Whether the head on record asks, and nobody else has to stand by it. */
    public boolean isByTheHead() {
        return asked.mandate().kind() == Submission.MandateKind.HEAD
                && asked.confirmedBy() == null
                && facts.applicantIsHead();
    }

    /**
     * Refused by the first rule that keeps something from being granted.
     *
     * @return the days of each line that gives a right
     */
    public Map<UUID, Days> days(DecidedLines decided) {
        var granted = decided.granted();
        var days = new HashMap<UUID, Days>();
        if (asked.kind() != Submission.Kind.REVOKE) {
            for (var line : granted) {
                days.put(line.lineId(), new WeighedLine(asked, line, facts).days(decided.of(line)));
            }
            new RoleConflicts(asked, facts).requireNone(granted, days);
        }
        requireNameable(granted, decided);
        return days;
    }

    /**
     * Asked roles that exclude one that the person holds, will hold, or is asked for (12.5), on whatever days.
     *
     * @param itemId the item of the application, null before there is one
     * @param elsewhere what else is asked for the person
     */
    public List<Conflict> conflicts(UUID itemId, List<AskedElsewhere> elsewhere) {
        return new RoleConflicts(asked, facts).all(itemId, elsewhere);
    }

    /** The earlier grants that the lines name can be replaced or ended, each by one line. */
    private void requireNameable(List<AskedLine> granted, DecidedLines decided) {
        var seen = new HashSet<UUID>();
        for (var line : granted) {
            if (line.grantId() != null) {
                var grant = facts.named().get(line.grantId());
                requireTheirs(line, grant);
                if (!seen.add(grant.id())) {
                    throw another(line, new Wording("is named by another line too", "ir nosauktas arī citā rindā"));
                }
                grant.requireLive();
                if (asked.kind() == Submission.Kind.REVOKE) {
                    decided.of(line).requireEndOf(line);
                }
            }
        }
    }

    private void requireTheirs(AskedLine line, Held grant) {
        if (grant == null
                || !facts.personIds().contains(grant.right().person().value())
                || !grant.right().employer().equals(asked.right(line).employer())) {
            throw another(
                    line,
                    new Wording(
                            "is not this person's through this employer",
                            "nav šīs personas tiesības pie šī darba devēja"));
        }
        if (asked.kind() == Submission.Kind.REVOKE && !grant.right().isAlike(asked.right(line))) {
            throw another(
                    line,
                    new Wording(
                            "is of another role or on another object than the line says",
                            "ir ar citu lomu vai par citu objektu, nekā teikts rindā"));
        }
    }

    private static LineNamesAnotherGrant another(AskedLine line, Wording what) {
        return new LineNamesAnotherGrant(new Violation(
                "lines",
                "body",
                "the grant of line " + line.lineId() + " " + what.english(),
                "rindas " + line.lineId() + " piekļuves tiesības " + what.latvian()));
    }
}
