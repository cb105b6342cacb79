package lv.viis.access.deciding.policy;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;
import lv.viis.chassis.row.Ids;

/** What may be decided straight through, of which the newest approved version counts until it is switched off (D6). */
@Entity
class Policy extends PanacheEntityBase {

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

    List<PolicyVersion> versions() {
        return PolicyVersion.list("policyId = ?1 order by number", id);
    }

    /** The highest number that a switch-off ended, 0 if none did. */
    int switchedOffUpTo() {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(upToNumber), 0) from PolicySwitchOff where policyId = ?1", Integer.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    /** Every change of a policy comes after the one before, and none during a decision by it. */
    static Policy locked(UUID id) {
        Policy policy = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (policy == null) {
            throw new NotFound("policy");
        }
        return policy;
    }

    static Policy known(UUID id) {
        return Policy.<Policy>findByIdOptional(id).orElseThrow(() -> new NotFound("policy"));
    }

    static List<Policy> after(UUID id, int rows) {
        return find("id > ?1 order by id", id).page(0, rows).list();
    }
}
