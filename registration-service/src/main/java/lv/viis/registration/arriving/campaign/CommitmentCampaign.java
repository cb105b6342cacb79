package lv.viis.registration.arriving.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.UuidGenerator;

/** That all users are to sign the commitment letter (saistību raksts) anew, because its text changed. */
@Entity
class CommitmentCampaign {

    /** Whether people are still asked. */
    @Schema(name = "CommitmentCampaignState")
    enum State {
        PROPOSED,
        RUNNING,
        OVER,
        CANCELLED
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String textVersion;

    /** The last day, of Europe/Riga, on which one signs in time. */
    LocalDate deadline;

    UUID proposedBy;
    Instant proposedAt;

    /** Who confirmed it, and is another one. */
    UUID confirmedBy;

    /** When it was confirmed: until then nobody is asked. */
    Instant startedAt;

    UUID cancelledBy;
    Instant cancelledAt;

    protected CommitmentCampaign() {}

    CommitmentCampaign(String textVersion, LocalDate deadline, UUID proposedBy, Instant proposedAt) {
        this.textVersion = textVersion;
        this.deadline = deadline;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    State state(LocalDate today) {
        if (cancelledAt != null) {
            return State.CANCELLED;
        }
        if (deadline.isBefore(today)) {
            return State.OVER;
        }
        return startedAt == null ? State.PROPOSED : State.RUNNING;
    }

    /**
     * From now on people are asked.
     *
     * @param by another administrator than the one who proposed it, by whichever id
     */
    void start(UUID by, Instant now) {
        confirmedBy = by;
        startedAt = now;
    }

    /** @throws CampaignOver if nobody is asked any more */
    void cancel(UUID by, LocalDate today, Instant now) {
        if (state(today) != State.RUNNING && state(today) != State.PROPOSED) {
            throw new CampaignOver();
        }
        cancelledBy = by;
        cancelledAt = now;
    }
}
