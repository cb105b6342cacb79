package lv.viis.access.deciding.item;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which applications registration told to be closed. */
@ApplicationScoped
class ApplicationClosings implements PanacheRepositoryBase<ApplicationClosing, UUID> {

    boolean isOf(UUID applicationId) {
        return findByIdOptional(applicationId).isPresent();
    }

    /** Once, however often it is told. */
    void note(ApplicationClosing closing) {
        if (!isOf(closing.applicationId)) {
            persist(closing);
        }
    }
}
