package lv.viis.registration.arriving.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.registration.ground.document.Documents;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.UuidGenerator;

/** A letter's signed original on paper: recorded by one clerk, confirmed or rejected by a second one (D4). */
@Entity
class PaperOriginal {

    /** Where it stands; all but the first are final. */
    @Schema(name = "PaperOriginalState")
    enum State {
        RECEIVED,
        CONFIRMED,
        REJECTED,
        /** The letter was signed, or its application ended, before a second clerk came to it. */
        OVERTAKEN
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    long version;

    UUID letterId;

    @Enumerated(EnumType.STRING)
    State state;

    LocalDate receivedOn;
    String documentNumber;
    LocalDate documentDate;
    UUID scanId;
    byte[] scanSha256;
    String scanType;
    UUID recordedBy;
    Instant recordedAt;
    UUID settledBy;
    Instant settledAt;
    String reasonCode;

    protected PaperOriginal() {}

    PaperOriginal(
            UUID letterId,
            LocalDate receivedOn,
            String documentNumber,
            LocalDate documentDate,
            UUID clerk,
            Instant now) {
        this.letterId = letterId;
        this.state = State.RECEIVED;
        this.receivedOn = receivedOn;
        this.documentNumber = documentNumber;
        this.documentDate = documentDate;
        this.recordedBy = clerk;
        this.recordedAt = now;
    }

    /** Its scan, once: a wrong one is rejected with the original, and both are recorded anew. */
    void attach(Documents.Kept scan, String type, UUID clerk) {
        requireWaiting();
        if (!clerk.equals(recordedBy)) {
            throw new NotTheRecordingClerk();
        }
        if (scanId != null) {
            throw OriginalSettled.byItsScan(this);
        }
        scanId = scan.id();
        scanSha256 = scan.sha256();
        scanType = type;
    }

    void confirm(UUID clerk, Instant now) {
        requireSecondClerk(clerk);
        if (scanId == null) {
            throw new ScanMissing();
        }
        settle(State.CONFIRMED, clerk, now);
    }

    void reject(UUID clerk, String reason, Instant now) {
        requireSecondClerk(clerk);
        reasonCode = reason;
        settle(State.REJECTED, clerk, now);
    }

    void overtake(Instant now) {
        settle(State.OVERTAKEN, null, now);
    }

    void requireSecondClerk(UUID clerk) {
        requireWaiting();
        if (clerk.equals(recordedBy)) {
            throw new SecondClerkNeeded();
        }
    }

    private void requireWaiting() {
        if (state != State.RECEIVED) {
            throw OriginalSettled.forGood(this);
        }
    }

    private void settle(State how, UUID clerk, Instant now) {
        state = how;
        settledBy = clerk;
        settledAt = now;
    }
}
