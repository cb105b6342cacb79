package lv.viis.access.granting.role;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.row.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;

/** A change of a role that one administrator proposed; what was proposed stays as it was. */
@Entity
@DynamicUpdate
class RoleChange {

    /** How it was settled. */
    @Schema(name = "RoleChangeOutcome")
    enum Outcome {
        CONFIRMED,
        REFUSED
    }

    @Id
    UUID id;

    @Column(updatable = false)
    String role;

    @Column(updatable = false)
    long basedOn;

    @Column(updatable = false, columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    String state;

    @Column(updatable = false)
    UUID proposedBy;

    @Column(updatable = false)
    Instant proposedAt;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    UUID settledBy;
    Instant settledAt;

    static RoleChange of(String role, long basedOn, String state, UUID admin, Instant now) {
        var change = new RoleChange();
        change.id = Ids.next();
        change.role = role;
        change.basedOn = basedOn;
        change.state = state;
        change.proposedBy = admin;
        change.proposedAt = now;
        return change;
    }

    void settle(Outcome how, UUID admin, Instant now) {
        if (outcome != null) {
            throw new RoleChangeIsSettled();
        }
        outcome = how;
        settledBy = admin;
        settledAt = now;
    }
}
