package lv.viis.access.deciding.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.ground.reasoncode.Reason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** What an officer thinks of a straight-through decision; it undoes nothing by itself. */
@Entity
@Table(name = "policy_sample_verdict")
@Immutable
class SampleVerdict {

    @Schema(name = "SampleVerdictKind")
    enum Kind {
        CONFIRMED,
        CONTESTED
    }

    @Id
    UUID decisionId;

    @Enumerated(EnumType.STRING)
    Kind verdict;

    UUID officerId;
    Instant givenAt;
    String reasonCode;

    /** The words for it; they stay here. */
    String text;

    /** @param reason to contest it; null where it is not contested */
    static SampleVerdict of(
            UUID decisionId, PolicySampleResource.NewVerdict given, Reason reason, UUID officer, Instant now) {
        var verdict = new SampleVerdict();
        verdict.decisionId = decisionId;
        verdict.verdict = given.verdict();
        verdict.officerId = officer;
        verdict.givenAt = now;
        verdict.reasonCode = reason == null ? null : reason.codeFor(Reason.Use.CONTEST);
        verdict.text = given.text();
        return verdict;
    }
}
