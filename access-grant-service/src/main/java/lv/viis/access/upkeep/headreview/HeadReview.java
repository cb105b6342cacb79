package lv.viis.access.upkeep.headreview;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The task of a new head to confirm the grants through the organisation (D11); nothing is cut if it stays undone. */
@Entity
class HeadReview {

    /** SUPERSEDED when another head came before the answer. */
    @Schema(name = "HeadReviewState")
    enum State {
        OPEN,
        DONE,
        SUPERSEDED
    }

    @Id
    UUID id;

    UUID organisationId;
    UUID headId;
    LocalDate headFrom;

    /** The last day for the answer, of Europe/Riga. */
    LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    State state;

    Instant openedAt;
    UUID answeredBy;
    Instant answeredAt;
    Instant escalatedAt;

    @Version
    long version;

    void requireOpen() {
        if (state != State.OPEN) {
            throw new HeadReviewSettled();
        }
    }

    void answer(UUID head, Instant now) {
        requireOpen();
        state = State.DONE;
        answeredBy = head;
        answeredAt = now;
    }

    void escalate(Instant now) {
        escalatedAt = now;
    }

    void supersede() {
        state = State.SUPERSEDED;
    }
}
