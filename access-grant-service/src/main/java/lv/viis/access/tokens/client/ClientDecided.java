package lv.viis.access.tokens.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An officer decided on a system's own right; the ledger keeps it. */
@Schema
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
