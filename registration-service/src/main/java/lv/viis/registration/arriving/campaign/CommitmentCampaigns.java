package lv.viis.registration.arriving.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The campaigns, which anybody who has logged in may know of. */
@ApplicationScoped
class CommitmentCampaigns implements PanacheRepositoryBase<CommitmentCampaign, UUID> {

    /** @throws NotFound if there is none */
    CommitmentCampaign find(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("commitment campaign"));
    }

    /** As it is now, and nobody else changes it until this transaction ends. */
    CommitmentCampaign locked(UUID id) {
        var campaign = find(id);
        getEntityManager().refresh(campaign, LockModeType.PESSIMISTIC_WRITE);
        return campaign;
    }

    /** Until this transaction ends nobody else starts one: of two proposals only one begins. */
    void hold() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('commitment-campaign')) as text)")
                .getSingleResult();
    }

    List<CommitmentCampaign> running(LocalDate today) {
        return list("startedAt is not null and cancelledAt is null and deadline >= ?1 order by id", today);
    }

    List<CommitmentCampaign> list(UUID after, int rows) {
        return find("id > ?1 order by id", after).page(0, rows).list();
    }
}
