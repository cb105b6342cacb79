package lv.viis.access.upkeep.employmentcheck;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.granting.grant.Employment;
import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.access.granting.grant.Right.PersonId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody with grants whom the facts did not name: the grants are suspended, and the head is asked. */
@Entity
class EmploymentQuestion {

    /**
     * MISSING for too few nights yet, WAITING for the suspension (or for a release), SUSPENDED until an answer, RETURNING
     * because the facts name the person again; the rest is settled.
     */
    @Schema(name = "EmploymentQuestionState")
    enum State {
        MISSING,
        WAITING,
        SUSPENDED,
        RETURNING,
        FOUND,
        EMPLOYED,
        NOT_EMPLOYED,
        OVER
    }

    @Id
    UUID id;

    UUID checkId;
    UUID personId;
    UUID organisationId;

    /** On how many checks in a row the person was missing. */
    int nights;

    @Enumerated(EnumType.STRING)
    State state;

    Instant openedAt;
    Instant suspendedAt;
    UUID answeredBy;
    Instant answeredAt;
    Instant nextAttemptAt;

    @Version
    long version;

    void answer(boolean isEmployed, UUID by, Instant now) {
        requireOpen();
        answeredBy = by;
        answeredAt = now;
        settle(isEmployed ? State.EMPLOYED : State.NOT_EMPLOYED);
    }

    Employment employment() {
        return new Employment(new PersonId(personId), new EmployerId(organisationId));
    }

    void requireOpen() {
        if (state != State.WAITING && state != State.SUSPENDED && state != State.RETURNING) {
            throw new QuestionSettled();
        }
    }

    void settle(State outcome) {
        state = outcome;
        nextAttemptAt = null;
    }

    /** There is nothing to try with it any more. */
    void rest() {
        nextAttemptAt = null;
    }

    void suspended(Instant now) {
        state = State.SUSPENDED;
        suspendedAt = now;
        nextAttemptAt = null;
    }
}
