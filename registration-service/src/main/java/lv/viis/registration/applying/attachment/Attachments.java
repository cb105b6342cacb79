package lv.viis.registration.applying.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** What was registered with applications besides their letters. */
@ApplicationScoped
public class Attachments {

    private final EntityManager database;

    Attachments(EntityManager database) {
        this.database = database;
    }

    /** SHA-256 (32 bytes) of each of an application's attachments, as registered, whoever asks. */
    public List<byte[]> digestsOf(UUID applicationId) {
        return of(applicationId).stream().map(attachment -> attachment.sha256).toList();
    }

    /** Oldest first, whoever asks. */
    List<ApplicationAttachment> of(UUID applicationId) {
        return database.createQuery(
                        "from ApplicationAttachment a where a.applicationId = :application order by a.id",
                        ApplicationAttachment.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    /** @throws NotFound if the application has none of this id */
    ApplicationAttachment find(UUID applicationId, UUID id) {
        return of(applicationId).stream()
                .filter(attachment -> attachment.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment"));
    }
}
