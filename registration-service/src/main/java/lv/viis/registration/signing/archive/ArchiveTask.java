package lv.viis.registration.signing.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** When a piece of evidence needs its next archive form. */
@Entity
class ArchiveTask {

    private static final long LONGEST_WAIT = 3600;

    @Id
    UUID evidenceId;

    /** The file as received. */
    UUID documentId;

    byte[] signatureValueSha256;
    Instant receivedAt;
    Instant dueAt;
    int attempts;
    String fault;

    protected ArchiveTask() {}

    ArchiveTask(UUID evidenceId, UUID documentId, byte[] signatureValueSha256, Instant receivedAt) {
        this.evidenceId = evidenceId;
        this.documentId = documentId;
        this.signatureValueSha256 = signatureValueSha256;
        this.receivedAt = receivedAt;
        this.dueAt = receivedAt;
    }

    void done(Instant nextDue) {
        dueAt = nextDue;
        attempts = 0;
        fault = null;
    }

    /** Tried again, sooner at first: a time stamping authority that is down comes back. */
    void failed(String code, Instant now) {
        attempts++;
        fault = code;
        dueAt = now.plus(Duration.ofSeconds(Math.min(LONGEST_WAIT, 5L << Math.min(attempts, 12))));
    }
}
