package lv.viis.access.reading.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose each submitted application is, kept for the later steps, which name the application only. */
@ApplicationScoped
class ToldApplications {

    private final EntityManager database;

    ToldApplications(EntityManager database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void note(UUID applicationId, UUID employerId) {
        database.createNativeQuery("""
                        insert into webhook_application (application_id, employer_id) values (:application, :employer)
                        on conflict (application_id) do update set employer_id = excluded.employer_id""")
                .setParameter("application", applicationId)
                .setParameter("employer", employerId)
                .executeUpdate();
    }

    /** Empty for an application that never was submitted: nobody was told of it. */
    @SuppressWarnings("unchecked")
    Optional<UUID> employer(UUID applicationId) {
        List<UUID> employers = database.createNativeQuery(
                        "select employer_id from webhook_application where application_id = :application", UUID.class)
                .setParameter("application", applicationId)
                .getResultList();
        return employers.stream().findFirst();
    }
}
