package lv.viis.access.deciding.item;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which applications registration told to be withdrawn. */
@ApplicationScoped
class ApplicationWithdrawals implements PanacheRepositoryBase<ApplicationWithdrawal, UUID> {

    boolean isOf(UUID applicationId) {
        return findByIdOptional(applicationId).isPresent();
    }

    /** Once, however often it is told. */
    void note(ApplicationWithdrawal withdrawal) {
        if (!isOf(withdrawal.applicationId)) {
            persist(withdrawal);
        }
    }
}
