package lv.viis.registration.applying.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** What was registered with applications besides their letters. */
@ApplicationScoped
public class Attachments implements PanacheRepositoryBase<ApplicationAttachment, UUID> {

    /** SHA-256 (32 bytes) of each of an application's attachments, as registered, whoever asks. */
    public List<byte[]> digestsOf(UUID applicationId) {
        return of(applicationId).stream().map(attachment -> attachment.sha256).toList();
    }

    /** Oldest first, whoever asks. */
    List<ApplicationAttachment> of(UUID applicationId) {
        return list("applicationId = ?1 order by id", applicationId);
    }

    /** @throws NotFound if the application has none of this id */
    ApplicationAttachment find(UUID applicationId, UUID id) {
        return of(applicationId).stream()
                .filter(attachment -> attachment.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment"));
    }
}
