package lv.viis.registration.signing.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A form that was made and found good; the next one stands beside it, never in its place. */
@Entity
@Immutable
@Table(name = "evidence_archive")
class ArchiveForm {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID evidenceId;
    int generation;
    UUID documentId;
    byte[] sha256;
    Instant archivedAt;
    String stampAlgorithm;
    Instant algorithmEnd;
    Instant certificateEnd;
    String anchorSha256;
    Instant renewBefore;

    protected ArchiveForm() {}

    ArchiveForm(UUID evidenceId, int generation, MakeForm.Made made, Instant now) {
        this.evidenceId = evidenceId;
        this.generation = generation;
        this.archivedAt = now;
        this.stampAlgorithm = made.stamp().algorithm();
        this.algorithmEnd = made.stamp().algorithmEnd().equals(Instant.MAX)
                ? null
                : made.stamp().algorithmEnd();
        this.certificateEnd = made.stamp().certificateEnd();
        this.anchorSha256 = made.stamp().anchorSha256();
        this.renewBefore = made.renewBefore();
    }
}
