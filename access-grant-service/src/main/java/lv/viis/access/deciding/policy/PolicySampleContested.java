package lv.viis.access.deciding.policy;

import java.time.Instant;
import java.util.UUID;

/** An officer does not agree with a straight-through decision; it stands until somebody revokes its grants. */
record PolicySampleContested(
        UUID decisionId, UUID policyVersionId, UUID officerId, String reasonCode, Instant contestedAt) {}
