package lv.viis.access.identity.alias;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.row.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.ListIndexBase;

/** The statement that two ids are one person's, with its evidence; only steps are added to it, never changed. */
@Entity
class PersonAlias {

    /** Where a statement stands: by its last step. */
    @Schema(name = "PersonAliasState")
    enum State {
        PROPOSED,
        CONFIRMED,
        REFUSED,
        UNDO_PROPOSED,
        UNDONE
    }

    /** What an officer may do to it. */
    @Schema(name = "PersonAliasStep")
    enum Kind {
        CONFIRMED(State.PROPOSED, State.CONFIRMED),
        REFUSED(State.PROPOSED, State.REFUSED),
        UNDO_PROPOSED(State.CONFIRMED, State.UNDO_PROPOSED),
        UNDO_REFUSED(State.UNDO_PROPOSED, State.CONFIRMED),
        UNDONE(State.UNDO_PROPOSED, State.UNDONE);

        final State from;
        final State to;

        Kind(State from, State to) {
            this.from = from;
            this.to = to;
        }

        /** Whether it needs another officer than the one before. */
        boolean takesTwo() {
            return this == CONFIRMED || this == UNDONE;
        }
    }

    /** A step and its officer. */
    @Embeddable
    record Step(@Enumerated(EnumType.STRING) Kind kind, UUID takenBy, Instant takenAt, String reasonCode) {}

    @Id
    UUID id;

    UUID aliasId;
    UUID personId;
    String evidenceKind;
    String evidenceNumber;
    LocalDate evidenceDate;
    UUID proposedBy;
    Instant proposedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_alias_step", joinColumns = @JoinColumn(name = "person_alias_id"))
    @OrderColumn(name = "number")
    @ListIndexBase(1)
    List<Step> steps = new ArrayList<>();

    static PersonAlias propose(NewAlias stated, UUID officer, Instant now) {
        var alias = new PersonAlias();
        alias.id = Ids.next();
        alias.aliasId = stated.aliasId();
        alias.personId = stated.personId();
        alias.evidenceKind = stated.evidence().kind();
        alias.evidenceNumber = stated.evidence().number();
        alias.evidenceDate = stated.evidence().date();
        alias.proposedBy = officer;
        alias.proposedAt = now;
        return alias;
    }

    State state() {
        return steps.isEmpty() ? State.PROPOSED : steps.get(steps.size() - 1).kind().to;
    }

    long version() {
        return steps.size() + 1L;
    }

    /** Who took the last step, from whom the next officer has to differ where it takes two. */
    UUID lastBy() {
        return steps.isEmpty() ? proposedBy : steps.get(steps.size() - 1).takenBy();
    }

    void requireAllows(Kind kind) {
        if (state() != kind.from) {
            throw new AliasStateDiffers(state());
        }
    }
}
