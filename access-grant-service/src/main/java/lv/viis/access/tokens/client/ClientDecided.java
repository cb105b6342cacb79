package lv.viis.access.tokens.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An officer decided on a system's own right; the ledger keeps it. */
record ClientDecided(
        UUID decisionId,
        UUID clientId,
        UUID employerId,
        UUID objectId,
        String role,
        LocalDate from,
        LocalDate lastDay,
        String outcome,
        String reasonCode,
        Instant decidedAt,
        String factsSha256) {

    static final String TOPIC = "viis.access.decision";
}
