package lv.viis.access.reading.webhook;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The table of receivers. */
@ApplicationScoped
class WebhookReceivers implements PanacheRepositoryBase<WebhookReceiver, UUID> {

    WebhookReceiver locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of those that are told, the ids after the given one. */
    List<UUID> told(UUID after, int rows) {
        return find("removedAt is null and pausedAt is null and id > ?1 order by id", after).page(0, rows).stream()
                .map(receiver -> receiver.id)
                .toList();
    }

    /** @param organisationId whose alone; null: of all */
    List<WebhookReceiver> page(UUID organisationId, UUID after, int rows) {
        return (organisationId == null
                        ? find("removedAt is null and id > ?1 order by id", after)
                        : find(
                                "removedAt is null and id > ?1 and organisationId = ?2 order by id",
                                after,
                                organisationId))
                .page(0, rows)
                .list();
    }

    /**
     * One of the few that an organisation may have. Two who register at once wait for each other; that a slot is taken
     * once is the database's word.
     *
     * @throws TooManyReceivers if all are taken
     */
    short freeSlot(UUID organisationId) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('webhook-slot'), hashtext(:organisation))")
                .setParameter("organisation", String.valueOf(organisationId))
                .getSingleResult();
        List<?> free = getEntityManager()
                .createNativeQuery("""
                        select slot from generate_series(1, 5) slot
                         where not exists (select 1 from webhook_receiver r
                                            where r.organisation_id is not distinct from cast(:organisation as uuid)
                                              and r.slot = slot.slot and r.removed_at is null)
                         order by slot limit 1""")
                .setParameter("organisation", organisationId)
                .getResultList();
        if (free.isEmpty()) {
            throw new TooManyReceivers();
        }
        return ((Number) free.get(0)).shortValue();
    }
}
