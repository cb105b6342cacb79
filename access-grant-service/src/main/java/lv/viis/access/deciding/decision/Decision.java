package lv.viis.access.deciding.decision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.deciding.weighing.NewDecision.Outcome;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.granting.grant.DaysType;
import lv.viis.access.ground.reasoncode.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Type;

/** What was decided, by whom, when, and on which facts. Written once; the database lets nobody change it. */
@Entity
@Immutable
class Decision {

    @Schema(name = "DecisionKind")
    enum Kind {
        APPLICATION,
        RETURNED,
        BOOTSTRAP,
        CLIENT,
        POLICY,
        BREAK_GLASS
    }

    /**
     * What was decided on one asked right.
     *
     * @param grantId the grant that follows, or that ends; null if rejected
     * @param valid its days, null if rejected
     * @param takenGrantId an earlier grant that the line ended or replaced, else null
     * @param taken the days that were taken from it, null if none
     */
    @Embeddable
    record Line(
            UUID lineId,
            @Enumerated(EnumType.STRING) Outcome outcome,
            UUID grantId,
            @Type(DaysType.class) Days valid,
            String reasonCode,
            String text,
            UUID takenGrantId,
            @Type(DaysType.class) Days taken) {

        static Line rejected(UUID lineId, Reason reason, String text) {
            var code = reason.codeFor(Reason.Use.REJECT);
            return new Line(lineId, Outcome.REJECTED, null, null, code, text, null, null);
        }
    }

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    UUID decisionItemId;
    UUID decidedBy;

    /** The first of two officers, where a sensitive role needs them. */
    UUID proposedBy;

    /** The version of a policy by which it was decided straight through. */
    UUID policyVersionId;

    Instant decidedAt;

    @Column(columnDefinition = "jsonb")
    String facts;

    /** Of the facts as PostgreSQL writes them, in hexadecimal digits; null for decisions before it was kept. */
    String factsSha256;

    String howToContest;

    /** Why it was returned; null for what was decided. */
    String[] reasonCodes;

    /** The words for it; they stay here. */
    String text;

    @ElementCollection
    @CollectionTable(name = "decision_line", joinColumns = @JoinColumn(name = "decision_id"))
    Set<Line> lines;
}
