package lv.viis.access.reading.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ledger.ledger.EntryProof;
import lv.viis.access.ledger.ledger.ProveEntries;
import lv.viis.access.reading.proof.GrantProof.ApplicationStep;
import lv.viis.access.reading.proof.GrantProof.DecisionStep;
import lv.viis.access.reading.proof.GrantProof.GrantStep;
import lv.viis.access.reading.proof.GrantProof.LetterStep;
import lv.viis.access.reading.proof.GrantProof.OrderStep;
import lv.viis.chassis.event.Event;
import org.jspecify.annotations.Nullable;

/** Walks from a grant back to the signatures it rests on. */
@ApplicationScoped
class ProveGrant {

    /** A grant with its decision, and what was decided on, as one row. */
    record Row(
            UUID id,
            UUID personId,
            UUID employerId,
            UUID objectId,
            String role,
            LocalDate validFrom,
            LocalDate lastDay,
            UUID decisionId,
            String kind,
            UUID decidedBy,
            UUID proposedBy,
            UUID policyVersionId,
            Instant decidedAt,
            String sha256,
            UUID applicationId,
            Long applicationVersion,
            UUID confirmedBy,
            String submission,
            String orderNumber,
            LocalDate orderedOn,
            String orderSha256) {}

    /** What is read of the submission. */
    record Submitted(
            String kind,
            UUID applicantId,
            String basisNumber,
            LocalDate basisDate,
            Instant submittedAt,
            List<LetterRead> evidence) {}

    /** What is read of a letter's evidence. */
    record LetterRead(
            UUID letterId,
            String letterKind,
            String channel,
            @Nullable Instant signedAt,
            @Nullable String containerSha256,
            @Nullable String letterSha256,
            @Nullable UUID signerId,
            List<UUID> clerkIds,
            @Nullable LocalDate documentDate) {}

    /** What is read of an entry's content. */
    record Content(String decisionSha256) {}

    private final EntityManager database;
    private final ProveEntries entries;

    ProveGrant(EntityManager database, ProveEntries entries) {
        this.database = database;
        this.entries = entries;
    }

    /** @return null if there is no such grant */
    GrantProof prove(UUID grantId) {
        @SuppressWarnings("unchecked")
        List<Row> rows = database.createNativeQuery("""
                        select g.id, g.person_id, g.employer_id, g.object_id, g.role, g.first_day, g.last_day,
                               d.id as decision_id, d.kind, d.decided_by, d.proposed_by, d.policy_version_id,
                               d.decided_at, encode(ledger_decision_digest(d.id), 'hex') as sha256,
                               d.application_id, d.application_version, d.confirmed_by,
                               cast(d.submission as text) as submission, d.order_number, d.ordered_on, d.order_sha256
                          from recorded_grant g join decision_record d on d.id = g.decision_id
                         where g.id = ?1""", Row.class)
                .setParameter(1, grantId)
                .getResultList();
        return rows.isEmpty() ? null : proof(rows.get(0));
    }

    private GrantProof proof(Row row) {
        var ofGrant = entries.of(row.id());
        var ofDecision = entries.of(row.decisionId());
        var grant = new GrantStep(
                row.id(),
                row.personId(),
                row.employerId(),
                row.objectId(),
                row.role(),
                row.validFrom(),
                row.lastDay(),
                ofGrant);
        var decision = decision(row, ofDecision, ofGrant);
        if (row.applicationId() == null) {
            return new GrantProof(
                    grant,
                    decision,
                    null,
                    List.of(),
                    new OrderStep(row.kind(), row.orderNumber(), row.orderedOn(), row.orderSha256()));
        }
        var submitted = Event.read(row.submission(), Submitted.class);
        return new GrantProof(
                grant,
                decision,
                new ApplicationStep(
                        row.applicationId(),
                        row.applicationVersion(),
                        submitted.kind(),
                        submitted.applicantId(),
                        row.confirmedBy(),
                        submitted.basisNumber(),
                        submitted.basisDate(),
                        submitted.submittedAt()),
                submitted.evidence().stream().map(ProveGrant::letter).toList(),
                null);
    }

    /** What the ledger recorded first counts: later events of the same grant may tell of a changed decision. */
    private static DecisionStep decision(Row row, List<EntryProof> ofDecision, List<EntryProof> ofGrant) {
        var recorded = (ofDecision.isEmpty() ? ofGrant : ofDecision)
                .stream()
                        .map(entry -> Event.read(entry.content(), Content.class).decisionSha256())
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new DecisionStep(
                row.decisionId(),
                row.kind(),
                row.decidedBy(),
                row.proposedBy(),
                row.policyVersionId(),
                row.decidedAt(),
                row.sha256(),
                recorded,
                recorded == null ? null : recorded.equals(row.sha256()),
                ofDecision);
    }

    private static LetterStep letter(LetterRead evidence) {
        var isSigned = "SIGNED".equals(evidence.channel());
        return new LetterStep(
                evidence.letterId(),
                evidence.letterKind(),
                evidence.channel(),
                evidence.letterSha256(),
                evidence.containerSha256(),
                evidence.signerId(),
                evidence.signedAt(),
                evidence.clerkIds() == null ? List.of() : evidence.clerkIds(),
                evidence.documentDate(),
                isSigned ? "/v1/letters/" + evidence.letterId() + "/evidence/report" : null);
    }
}
