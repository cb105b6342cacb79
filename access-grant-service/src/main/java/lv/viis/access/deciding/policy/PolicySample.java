package lv.viis.access.deciding.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A straight-through decision that chance chose for officers to look at. */
@Entity
@Immutable
class PolicySample {

    @Id
    UUID decisionId;

    UUID policyVersionId;
    Instant drawnAt;

    static PolicySample of(UUID decisionId, UUID policyVersionId, Instant now) {
        var sample = new PolicySample();
        sample.decisionId = decisionId;
        sample.policyVersionId = policyVersionId;
        sample.drawnAt = now;
        return sample;
    }
}
