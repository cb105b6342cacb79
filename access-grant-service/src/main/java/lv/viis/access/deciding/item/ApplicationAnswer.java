package lv.viis.access.deciding.item;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That nobody answers for a submitted version any more, or that a head stands by it; told by registration. */
@Entity
@IdClass(ApplicationAnswer.Key.class)
class ApplicationAnswer {

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

    static ApplicationAnswer halt(UUID applicationId, long sequence, long version, Instant since) {
        return of(applicationId, sequence, version, true, null, since);
    }

    static ApplicationAnswer confirmation(
            UUID applicationId, long sequence, long version, UUID confirmedBy, Instant at) {
        return of(applicationId, sequence, version, false, confirmedBy, at);
    }

    private static ApplicationAnswer of(
            UUID applicationId, long sequence, long version, boolean halted, UUID confirmedBy, Instant at) {
        var answer = new ApplicationAnswer();
        answer.applicationId = applicationId;
        answer.sequence = sequence;
        answer.applicationVersion = version;
        answer.halted = halted;
        answer.confirmedBy = confirmedBy;
        answer.toldAt = at;
        return answer;
    }
}
