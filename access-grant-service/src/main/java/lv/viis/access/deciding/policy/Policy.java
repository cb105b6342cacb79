package lv.viis.access.deciding.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.row.Ids;

/** What may be decided straight through, of which the newest approved version counts until it is switched off (D6). */
@Entity
class Policy {

    @Id
    UUID id;

    String code;
    Instant createdAt;

    static Policy of(String code, Instant now) {
        var policy = new Policy();
        policy.id = Ids.next();
        policy.code = code;
        policy.createdAt = now;
        return policy;
    }
}
