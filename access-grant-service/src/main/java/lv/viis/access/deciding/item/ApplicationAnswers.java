package lv.viis.access.deciding.item;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What registration told of who answers for applications. */
@ApplicationScoped
class ApplicationAnswers implements PanacheRepositoryBase<ApplicationAnswer, ApplicationAnswer.Key> {

    /** Once, however often it is told. */
    void note(ApplicationAnswer answer) {
        if (findById(new ApplicationAnswer.Key(answer.applicationId, answer.sequence)) == null) {
            persist(answer);
        }
    }

    /** The newest word on a version, however late others come; null if there is none. */
    ApplicationAnswer newest(UUID applicationId, long version) {
        return find("applicationId = ?1 and applicationVersion = ?2 order by sequence desc", applicationId, version)
                .firstResult();
    }
}
