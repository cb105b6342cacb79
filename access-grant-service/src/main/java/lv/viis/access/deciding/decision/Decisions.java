package lv.viis.access.deciding.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.decision.Decision.Kind;
import lv.viis.access.deciding.decision.Decision.Line;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.row.Ids;

/** The table of decisions, to which they are appended with plain SQL: none ever changes. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    /** Writes the decision; null if the item has one: the unique constraint chooses between two officers at once. */
    Decision first(Maker maker, UUID itemId, Instant now, String facts, String howToContest) {
        var kind = maker.policyVersionId() == null ? Kind.APPLICATION : Kind.POLICY;
        return write(kind, itemId, maker, now, facts, howToContest, null, null);
    }

    /** Writes one on no application. */
    Decision withoutItem(Kind kind, Maker maker, Instant now, String facts, String howToContest) {
        return write(kind, null, maker, now, facts, howToContest, null, null);
    }

    /**
     * Writes that an item is returned, unless it has a decision.
     *
     * @return the decision, null if another was first
     */
    Decision returned(UUID itemId, Maker maker, Instant now, String facts, List<Reason> reasons, String text) {
        var codes = reasons.stream()
                .map(reason -> reason.codeFor(Reason.Use.RETURN))
                .toArray(String[]::new);
        return write(Kind.RETURNED, itemId, maker, now, facts, null, codes, text);
    }

    private Decision write(
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
    void append(Decision decision, Line line) {
        getEntityManager()
                .createNativeQuery("""
                        insert into decision_line (decision_id, line_id, outcome, grant_id, valid, reason_code, text,
                                                   taken_grant_id, taken)
                        values (:decision, :line, :outcome, cast(:grant as uuid), cast(:valid as daterange),
                                :reason, :text, cast(:takenGrant as uuid), cast(:taken as daterange))""")
                .setParameter("decision", decision.id)
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

    UUID idOfItem(UUID itemId) {
        List<?> ids = getEntityManager()
                .createNativeQuery("select id from decision where decision_item_id = ?1", UUID.class)
                .setParameter(1, itemId)
                .getResultList();
        return ids.isEmpty() ? null : (UUID) ids.get(0);
    }
}
