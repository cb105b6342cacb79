package lv.viis.registration.arriving.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The campaigns, which anybody who has logged in may know of. */
@ApplicationScoped
class CommitmentCampaigns {

    private final EntityManager database;

    CommitmentCampaigns(EntityManager database) {
        this.database = database;
    }

    /** @throws NotFound if there is none */
    CommitmentCampaign find(UUID id) {
        return Optional.ofNullable(database.find(CommitmentCampaign.class, id))
                .orElseThrow(() -> new NotFound("commitment campaign"));
    }

    /** As it is now, and nobody else changes it until this transaction ends. */
    CommitmentCampaign locked(UUID id) {
        var campaign = find(id);
        database.refresh(campaign, LockModeType.PESSIMISTIC_WRITE);
        return campaign;
    }

    List<CommitmentCampaign> running(LocalDate today) {
        return database.createQuery(
                        "from CommitmentCampaign c where c.startedAt is not null and c.cancelledAt is null"
                                + " and c.deadline >= :today order by c.id",
                        CommitmentCampaign.class)
                .setParameter("today", today)
                .getResultList();
    }

    List<CommitmentCampaign> list(UUID after, int rows) {
        return database.createQuery(
                        "from CommitmentCampaign c where c.id > :after order by c.id", CommitmentCampaign.class)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }
}
