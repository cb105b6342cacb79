package lv.viis.access.deciding.item;

import java.time.Instant;
import java.util.UUID;

/** An officer has begun to look at a submitted version; registration shows it to who asked. */
record ReviewStarted(UUID decisionItemId, UUID applicationId, long applicationVersion, Instant startedAt) {}
