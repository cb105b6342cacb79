package lv.viis.registration.signing.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    public record Archive(
            Instant nextDueAt, int failedAttempts, @Nullable String fault, List<Generation> generations) {}

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
            @Nullable Instant algorithmEnd,
            Instant certificateEnd,
            Instant renewBefore) {}

    private final ArchiveTasks tasks;
    private final ArchivedForms forms;

    Archives(ArchiveTasks tasks, ArchivedForms forms) {
        this.tasks = tasks;
        this.forms = forms;
    }

    /** Empty for evidence that needs no archive: paper. */
    public Optional<Archive> of(UUID evidenceId) {
        return tasks.findByIdOptional(evidenceId)
                .map(task -> new Archive(task.dueAt, task.attempts, task.fault, generations(evidenceId)));
    }

    /** The document of the newest form. */
    public Optional<UUID> newestDocument(UUID evidenceId) {
        return forms.newest(evidenceId).stream().map(form -> form.documentId).findFirst();
    }

    private List<Generation> generations(UUID evidenceId) {
        return forms.of(evidenceId).stream()
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
}
