package lv.viis.access.deciding.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The table of policies. */
@ApplicationScoped
class Policies implements PanacheRepositoryBase<Policy, UUID> {

    /**
     * Every change of a policy comes after the one before, and none during a decision by it.
     *
     * @throws NotFound if there is none
     */
    Policy requireLocked(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** @throws NotFound if there is none */
    Policy require(UUID id) {
        return found(findById(id));
    }

    List<Policy> after(UUID id, int rows) {
        return find("id > ?1 order by id", id).page(0, rows).list();
    }

    private static Policy found(Policy policy) {
        if (policy == null) {
            throw new NotFound("policy");
        }
        return policy;
    }
}
