package lv.viis.access.deciding.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lv.viis.access.granting.role.Role;
import lv.viis.access.known.knownorganisation.KnownOrganisation;

/** Why an application wants a closer look; the points of all reasons together are its risk. */
enum Risk {
    /** A role that needs two officers. */
    SENSITIVE_ROLE(40),
    /** A role that excludes another one asked for or held. */
    CONFLICT(40),
    /** By paper of a head whom the register knows by name only. */
    HEAD_UNIDENTIFIED(30),
    /** The head asks for himself or herself. */
    SELF_APPLICATION(20),
    /** A letter on paper, which two clerks have seen. */
    PAPER_EVIDENCE(20),
    /** Over the country, or a municipality with all it founded. */
    WIDE_SCOPE(15),
    /** A deputy asks by an authorisation. */
    DEPUTY(10),
    /** Another head stands by it than asked. */
    HEAD_REPLACED(10),
    /** More than a few rights at once. */
    MANY_RIGHTS(10);

    private static final int FEW = 3;

    final int points;

    Risk(int points) {
        this.points = points;
    }

    /** @param conflicts whether a role that is asked excludes another one asked or held */
    static List<Risk> of(Submission submission, boolean conflicts) {
        var reasons = new ArrayList<Risk>();
        add(
                reasons,
                SENSITIVE_ROLE,
                submission.lines().stream()
                        .map(line -> Role.of(line.role()))
                        .anyMatch(role -> role != null && role.needsTwoOfficers()));
        add(reasons, CONFLICT, conflicts);
        add(reasons, HEAD_UNIDENTIFIED, submission.mandate().kind() == Submission.MandateKind.UNIDENTIFIED);
        add(
                reasons,
                SELF_APPLICATION,
                submission.selfApplication() || submission.applicantId().equals(submission.personId()));
        add(
                reasons,
                PAPER_EVIDENCE,
                submission.evidence().stream().anyMatch(letter -> "PAPER".equals(letter.channel())));
        add(reasons, WIDE_SCOPE, submission.lines().stream().anyMatch(Risk::isWide));
        add(reasons, DEPUTY, submission.mandate().kind() == Submission.MandateKind.DEPUTY);
        add(reasons, HEAD_REPLACED, submission.confirmedBy() != null);
        add(reasons, MANY_RIGHTS, submission.lines().size() > FEW);
        return reasons;
    }

    static int sum(List<Risk> reasons) {
        return reasons.stream().mapToInt(reason -> reason.points).sum();
    }

    private static boolean isWide(Submission.AskedLine line) {
        if (line.objectId() == null) {
            return true;
        }
        var object = KnownOrganisation.of(line.objectId());
        return object != null && Objects.equals(object.kind, "MUNICIPALITY");
    }

    private static void add(List<Risk> reasons, Risk reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
