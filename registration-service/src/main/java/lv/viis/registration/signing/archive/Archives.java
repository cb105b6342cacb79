package lv.viis.registration.signing.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The archive forms of evidence, for those who may see it. */
@ApplicationScoped
public class Archives {

    /**
     * How the archive of a piece of evidence stands; instants are UTC.
     *
     * @param nextDueAt when the next form is made, or tried again
     * @param failedAttempts since the last form, 0 if none
     * @param fault why the last try failed, a code such as {@code INDETERMINATE NO_POE QESIG}; null if it did not
     * @param generations oldest first; empty while the first form waits to be made
     */
    public record Archive(Instant nextDueAt, int failedAttempts, String fault, List<Generation> generations) {}

    /**
     * One form.
     *
     * @param sha256 of the form, lower-case hex
     * @param stampAlgorithm of its newest archive time stamp
     * @param algorithmEnd when that ends by the library's cryptographic suite; null if no end is known
     * @param certificateEnd end of the stamping unit's certificate
     * @param renewBefore when the next form is due
     */
    public record Generation(
            int generation,
            String sha256,
            Instant archivedAt,
            String stampAlgorithm,
            Instant algorithmEnd,
            Instant certificateEnd,
            Instant renewBefore) {}

    private final EntityManager database;

    Archives(EntityManager database) {
        this.database = database;
    }

    /** Empty for evidence that needs no archive: paper. */
    public Optional<Archive> of(UUID evidenceId) {
        return Optional.ofNullable(database.find(ArchiveTask.class, evidenceId))
                .map(task -> new Archive(task.dueAt, task.attempts, task.fault, generations(evidenceId)));
    }

    /** The document of the newest form. */
    public Optional<UUID> newestDocument(UUID evidenceId) {
        var forms = forms(evidenceId);
        return forms.isEmpty() ? Optional.empty() : Optional.of(forms.get(forms.size() - 1).documentId);
    }

    private List<Generation> generations(UUID evidenceId) {
        return forms(evidenceId).stream()
                .map(form -> new Generation(
                        form.generation,
                        HexFormat.of().formatHex(form.sha256),
                        form.archivedAt,
                        form.stampAlgorithm,
                        form.algorithmEnd,
                        form.certificateEnd,
                        form.renewBefore))
                .toList();
    }

    private List<ArchiveForm> forms(UUID evidenceId) {
        return database.createQuery(
                        "from ArchiveForm f where f.evidenceId = :evidence order by f.generation", ArchiveForm.class)
                .setParameter("evidence", evidenceId)
                .getResultList();
    }
}
