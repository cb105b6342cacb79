package lv.viis.access.deciding.decision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.deciding.weighing.NewDecision.Outcome;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.granting.grant.DaysType;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.row.Ids;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Type;

/** What was decided, by whom, when, and on which facts. Written once; the database lets nobody change it. */
@Entity
@Immutable
class Decision extends PanacheEntityBase {

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

    /** Writes the decision; null if the item has one: the unique constraint chooses between two officers at once. */
    static Decision first(Maker maker, UUID itemId, Instant now, String facts, String howToContest) {
        var kind = maker.policyVersionId() == null ? Kind.APPLICATION : Kind.POLICY;
        return write(kind, itemId, maker, now, facts, howToContest, null, null);
    }

    /** Writes what an officer decides on a system. */
    static Decision onClient(Maker maker, Instant now, String facts, String howToContest) {
        return write(Kind.CLIENT, null, maker, now, facts, howToContest, null, null);
    }

    /** Writes what the order of the first officers decides. */
    static Decision byOrder(Instant now, String facts) {
        return write(Kind.BOOTSTRAP, null, Maker.ORDER, now, facts, null, null, null);
    }

    /** Writes what two operators decided when no officer was left. */
    static Decision byBreakGlass(Instant now, String facts) {
        return write(Kind.BREAK_GLASS, null, Maker.ORDER, now, facts, null, null, null);
    }

    /**
     * Writes that an item is returned, unless it has a decision.
     *
     * @return the decision, null if another was first
     */
    static Decision returned(UUID itemId, Maker maker, Instant now, String facts, List<Reason> reasons, String text) {
        var codes = reasons.stream()
                .map(reason -> reason.codeFor(Reason.Use.RETURN))
                .toArray(String[]::new);
        return write(Kind.RETURNED, itemId, maker, now, facts, null, codes, text);
    }

    private static Decision write(
            Kind kind,
            UUID itemId,
            Maker maker,
            Instant now,
            String facts,
            String howToContest,
            String[] reasonCodes,
            String text) {
        var id = Ids.next();
        var written = getEntityManager()
                .createNativeQuery("""
                        insert into decision (id, kind, decision_item_id, decided_by, proposed_by, policy_version_id,
                                              decided_at, facts, facts_sha256, how_to_contest, reason_codes, text)
                        values (:id, :kind, cast(:item as uuid), cast(:by as uuid), cast(:proposer as uuid),
                                cast(:policy as uuid), :at, cast(:facts as jsonb),
                                encode(sha256(convert_to(cast(cast(:facts as jsonb) as text), 'UTF8')), 'hex'),
                                :contest, cast(:reasons as text[]), :text)
                        on conflict (decision_item_id) do nothing""")
                .setParameter("id", id)
                .setParameter("kind", kind.name())
                .setParameter("item", itemId)
                .setParameter("by", maker.decidedBy())
                .setParameter("proposer", maker.proposedBy())
                .setParameter("policy", maker.policyVersionId())
                .setParameter("at", now)
                .setParameter("facts", facts)
                .setParameter("contest", howToContest)
                .setParameter("reasons", reasonCodes)
                .setParameter("text", text)
                .executeUpdate();
        return written == 1 ? findById(id) : null;
    }

    /** Appends a line. Plain SQL, because Hibernate would rewrite the whole set, which the database refuses. */
    void append(Line line) {
        getEntityManager()
                .createNativeQuery("""
                        insert into decision_line (decision_id, line_id, outcome, grant_id, valid, reason_code, text,
                                                   taken_grant_id, taken)
                        values (:decision, :line, :outcome, cast(:grant as uuid), cast(:valid as daterange),
                                :reason, :text, cast(:takenGrant as uuid), cast(:taken as daterange))""")
                .setParameter("decision", id)
                .setParameter("line", line.lineId())
                .setParameter("outcome", line.outcome().name())
                .setParameter("grant", line.grantId())
                .setParameter("valid", range(line.valid()))
                .setParameter("reason", line.reasonCode())
                .setParameter("text", line.text())
                .setParameter("takenGrant", line.takenGrantId())
                .setParameter("taken", range(line.taken()))
                .executeUpdate();
    }

    private static String range(Days days) {
        return days == null ? null : days.asRange();
    }

    static UUID idOfItem(UUID itemId) {
        List<?> ids = getEntityManager()
                .createNativeQuery("select id from decision where decision_item_id = ?1", UUID.class)
                .setParameter(1, itemId)
                .getResultList();
        return ids.isEmpty() ? null : (UUID) ids.get(0);
    }
}
