package lv.viis.access.ground.epoch;

import java.util.UUID;

/**
 * Happens when rights of a person shrink; every replica of every service refuses the person's older tokens from then on.
 *
 * @param personId the person's pseudonym
 * @param epoch what a token's {@code epoch} must reach; rises with each withdrawal
 */
record PersonEpochRaised(UUID personId, long epoch) {}
