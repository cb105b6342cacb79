package lv.viis.access.deciding.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.viis.access.deciding.weighing.Facts;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.access.deciding.weighing.Weighing;

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
    static List<Risk> of(Weighing weighing, boolean conflicts) {
        var asked = weighing.asked();
        var reasons = new ArrayList<Risk>();
        add(reasons, SENSITIVE_ROLE, asked.lines().stream().anyMatch(weighing::isSensitive));
        add(reasons, CONFLICT, conflicts);
        add(reasons, HEAD_UNIDENTIFIED, asked.mandate().kind() == Submission.MandateKind.UNIDENTIFIED);
        add(
                reasons,
                SELF_APPLICATION,
                asked.selfApplication() || asked.applicantId().equals(asked.personId()));
        add(reasons, PAPER_EVIDENCE, asked.evidence().stream().anyMatch(letter -> "PAPER".equals(letter.channel())));
        add(reasons, WIDE_SCOPE, asked.lines().stream().anyMatch(line -> isWide(line.objectId(), weighing.facts())));
        add(reasons, DEPUTY, asked.mandate().kind() == Submission.MandateKind.DEPUTY);
        add(reasons, HEAD_REPLACED, asked.confirmedBy() != null);
        add(reasons, MANY_RIGHTS, asked.lines().size() > FEW);
        return reasons;
    }

    static int sum(List<Risk> reasons) {
        return reasons.stream().mapToInt(reason -> reason.points).sum();
    }

    private static boolean isWide(UUID objectId, Facts facts) {
        if (objectId == null) {
            return true;
        }
        var object = facts.organisations().get(objectId);
        return object != null && Objects.equals(object.kind, "MUNICIPALITY");
    }

    private static void add(List<Risk> reasons, Risk reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
