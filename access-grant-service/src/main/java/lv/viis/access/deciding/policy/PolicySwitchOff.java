package lv.viis.access.deciding.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.ground.reasoncode.Reason;
import org.hibernate.annotations.Immutable;

/** That an officer ended all versions of a policy that there were. */
@Entity
@IdClass(PolicySwitchOff.Key.class)
@Immutable
class PolicySwitchOff {

    record Key(UUID policyId, int upToNumber) implements Serializable {}

    @Id
    UUID policyId;

    @Id
    int upToNumber;

    UUID officerId;
    Instant switchedOffAt;
    String reasonCode;

    static PolicySwitchOff of(UUID policyId, int upToNumber, UUID officer, Reason reason, Instant now) {
        var end = new PolicySwitchOff();
        end.policyId = policyId;
        end.upToNumber = upToNumber;
        end.officerId = officer;
        end.switchedOffAt = now;
        end.reasonCode = reason.codeFor(Reason.Use.SWITCH_OFF);
        return end;
    }
}
