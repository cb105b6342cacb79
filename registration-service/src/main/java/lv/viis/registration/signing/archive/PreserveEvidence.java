package lv.viis.registration.signing.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * Sees to it that evidence outlives its certificates. It only takes note, in the transaction in which the evidence is
 * accepted: a time stamping authority that is down delays the archive, not the person.
 */
@ApplicationScoped
public class PreserveEvidence {

    private final ArchiveTasks tasks;

    PreserveEvidence(ArchiveTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * @param documentId the signed file as received
     * @param signatureValueSha256 which of its signatures counts, 32 bytes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void preserve(UUID evidenceId, UUID documentId, byte[] signatureValueSha256, Instant now) {
        tasks.persist(new ArchiveTask(evidenceId, documentId, signatureValueSha256, now));
    }
}
