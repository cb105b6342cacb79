package lv.viis.access.deciding.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A submitted version was sent back to who asked, to be put right and submitted again; the words for the reasons are
 * read at {@code /v1/decisions/{decisionId}}.
 */
record ReturnDecided(
        UUID decisionId, UUID applicationId, long applicationVersion, List<String> reasonCodes, Instant decidedAt) {}
