package lv.viis.registration.accessapplication;

import java.time.Instant;
import java.util.UUID;

/** A submitted application was taken back: nothing is to be decided any more, and what was granted on it ends. */
record AccessApplicationWithdrawn(UUID applicationId, long version, Instant withdrawnAt) {

    static final String TOPIC = "viis.registration.application";
}
