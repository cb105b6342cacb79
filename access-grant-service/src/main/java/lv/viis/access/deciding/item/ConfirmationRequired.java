package lv.viis.access.deciding.item;

import java.time.Instant;
import java.util.UUID;

/**
 * At a decision it was found that nobody who heads the employer stands by the application; registration asks the
 * present head to confirm it.
 */
record ConfirmationRequired(UUID applicationId, long applicationVersion, Instant since) {}
