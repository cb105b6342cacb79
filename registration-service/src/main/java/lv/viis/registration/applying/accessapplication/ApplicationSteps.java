package lv.viis.registration.applying.accessapplication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Timeouts;

/** The timelines of applications. */
@ApplicationScoped
public class ApplicationSteps implements PanacheRepositoryBase<ApplicationStep, UUID> {

    /** Oldest first. */
    List<ApplicationStep> of(UUID applicationId) {
        return list("application.id = ?1 order by happenedAt, id", applicationId);
    }

    /** By id, a part of those of which nobody was told yet. */
    public List<UUID> untold(UUID after, int rows) {
        return getEntityManager()
                .createQuery(
                        "select s.id from ApplicationStep s where not s.told and s.id > :after order by s.id",
                        UUID.class)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    /** Nobody else changes it until this transaction ends; empty if somebody else holds it. */
    public Optional<ApplicationStep> lockedUnlessHeld(UUID id) {
        return Optional.ofNullable(getEntityManager()
                .find(
                        ApplicationStep.class,
                        id,
                        LockModeType.PESSIMISTIC_WRITE,
                        Map.of("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)));
    }
}
