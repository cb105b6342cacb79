package lv.viis.access.deciding.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import org.hibernate.annotations.Immutable;

/** That a named officer stands by a version of a policy; two do before it decides anything (D6). */
@Entity
@IdClass(PolicyApproval.Key.class)
@Immutable
class PolicyApproval {

    private static final int NEEDED = 2;

    record Key(UUID policyVersionId, short place) implements Serializable {}

    @Id
    UUID policyVersionId;

    /** 1 or 2. */
    @Id
    short place;

    UUID draftedBy;
    UUID officerId;
    UUID[] grantIds;
    Instant approvedAt;

    /** Whether those of a version put it in force. */
    static boolean areEnough(List<PolicyApproval> ofVersion) {
        return ofVersion.size() == NEEDED;
    }

    static PolicyApproval of(PolicyVersion version, List<PolicyApproval> earlier, Reach officer) {
        var approval = new PolicyApproval();
        approval.policyVersionId = version.id;
        approval.place = (short) (earlier.size() + 1);
        approval.draftedBy = version.draftedBy;
        approval.officerId = officer.personId();
        approval.grantIds = officer.grantIds().toArray(UUID[]::new);
        approval.approvedAt = officer.at();
        return approval;
    }
}
