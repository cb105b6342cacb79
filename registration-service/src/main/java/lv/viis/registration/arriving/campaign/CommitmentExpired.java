package lv.viis.registration.arriving.campaign;

import java.time.Instant;
import java.util.UUID;

/**
 * A user did not sign the changed commitment letter in time: the rights through this employer end.
 *
 * @param textVersion that was to be signed
 */
record CommitmentExpired(UUID personId, UUID organisationId, String textVersion, Instant expiredAt) {

    static final String TOPIC = "viis.registration.employment";
}
