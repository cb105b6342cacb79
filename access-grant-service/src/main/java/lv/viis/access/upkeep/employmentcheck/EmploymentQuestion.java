package lv.viis.access.upkeep.employmentcheck;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.granting.grant.Employment;
import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.access.granting.grant.Right.PersonId;
import lv.viis.chassis.page.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody with grants whom the facts did not name: the grants are suspended, and the head is asked. */
@Entity
class EmploymentQuestion extends PanacheEntityBase {

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

    static EmploymentQuestion locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param own null for all */
    static List<EmploymentQuestion> list(UUID own, UUID organisationId, State state, Cursor after, int rows) {
        return find("""
                        (?1 is null or organisationId = ?1) and (?2 is null or organisationId = ?2)
                        and (?3 is null or state = ?3) and state <> ?4 and id > ?5 order by id""", own, organisationId, state, State.MISSING, after.id())
                .page(0, rows)
                .list();
    }

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

    void suspended(Instant now) {
        state = State.SUSPENDED;
        suspendedAt = now;
        nextAttemptAt = null;
    }
}
