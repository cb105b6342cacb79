package lv.viis.access.deciding.item;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That nobody answers for a submitted version any more, or that a head stands by it; told by registration. */
@Entity
@IdClass(ApplicationAnswer.Key.class)
class ApplicationAnswer extends PanacheEntityBase {

    /** One word of registration; its sequence rises with each event of the application. */
    record Key(UUID applicationId, long sequence) implements Serializable {}

    @Id
    UUID applicationId;

    @Id
    long sequence;

    long applicationVersion;
    boolean halted;

    /** The head who stands by it; null if the applicant does again, or nobody. */
    UUID confirmedBy;

    Instant toldAt;

    static void noteHalt(UUID applicationId, long sequence, long version, Instant since) {
        note(applicationId, sequence, version, true, null, since);
    }

    static void noteConfirmation(UUID applicationId, long sequence, long version, UUID confirmedBy, Instant at) {
        note(applicationId, sequence, version, false, confirmedBy, at);
    }

    private static void note(
            UUID applicationId, long sequence, long version, boolean halted, UUID confirmedBy, Instant at) {
        if (findById(new Key(applicationId, sequence)) == null) {
            var answer = new ApplicationAnswer();
            answer.applicationId = applicationId;
            answer.sequence = sequence;
            answer.applicationVersion = version;
            answer.halted = halted;
            answer.confirmedBy = confirmedBy;
            answer.toldAt = at;
            answer.persist();
        }
    }

    /** The newest word on a version, however late others come; null if there is none. */
    static ApplicationAnswer newest(UUID applicationId, long version) {
        return find("applicationId = ?1 and applicationVersion = ?2 order by sequence desc", applicationId, version)
                .firstResult();
    }
}
