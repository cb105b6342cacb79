package lv.viis.registration.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** That all users are to sign the commitment letter (saistību raksts) anew, because its text changed. */
@Entity
class CommitmentCampaign {

    /** Whether people are still asked. */
    enum State {
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

    UUID startedBy;
    Instant startedAt;
    UUID cancelledBy;
    Instant cancelledAt;

    protected CommitmentCampaign() {}

    CommitmentCampaign(String textVersion, LocalDate deadline, UUID startedBy, Instant startedAt) {
        this.textVersion = textVersion;
        this.deadline = deadline;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    State state(LocalDate today) {
        if (cancelledAt != null) {
            return State.CANCELLED;
        }
        return deadline.isBefore(today) ? State.OVER : State.RUNNING;
    }

    /** @throws CampaignOver if nobody is asked any more */
    void cancel(UUID by, LocalDate today, Instant now) {
        if (state(today) != State.RUNNING) {
            throw new CampaignOver();
        }
        cancelledBy = by;
        cancelledAt = now;
    }
}
