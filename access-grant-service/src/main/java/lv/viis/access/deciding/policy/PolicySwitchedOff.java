package lv.viis.access.deciding.policy;

import java.time.Instant;
import java.util.UUID;

/** An officer ended a policy: nothing is decided by its versions up to this number any more. */
record PolicySwitchedOff(UUID policyId, int upToNumber, UUID officerId, String reasonCode, Instant switchedOffAt) {}
