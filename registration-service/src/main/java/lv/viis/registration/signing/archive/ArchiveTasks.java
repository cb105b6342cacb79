package lv.viis.registration.signing.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When each piece of evidence is due for its next archive form. */
@ApplicationScoped
class ArchiveTasks implements PanacheRepositoryBase<ArchiveTask, UUID> {

    /** Some of what is due, for this replica only until the lease ends. */
    @SuppressWarnings("unchecked")
    List<UUID> claim(Instant now, Instant leased, int most) {
        return getEntityManager()
                .createNativeQuery("""
                        update archive_task set due_at = ?1 where evidence_id in
                          (select evidence_id from archive_task where due_at <= ?2 order by due_at limit ?3)
                        returning evidence_id""", UUID.class)
                .setParameter(1, leased)
                .setParameter(2, now)
                .setParameter(3, most)
                .getResultList();
    }
}
