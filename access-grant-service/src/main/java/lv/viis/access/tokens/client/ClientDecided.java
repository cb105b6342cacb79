package lv.viis.access.tokens.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An officer decided on a system's own right; the ledger keeps it. */
@Schema
record ClientDecided(
        UUID decisionId,
        UUID clientId,
        UUID employerId,
        @Nullable UUID objectId,
        String role,
        @Nullable LocalDate from,
        @Nullable LocalDate lastDay,
        String outcome,
        @Nullable String reasonCode,
        Instant decidedAt,
        String factsSha256) {

    static final String TOPIC = "viis.access.decision";
}
