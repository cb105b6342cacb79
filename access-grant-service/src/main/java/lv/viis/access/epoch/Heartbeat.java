package lv.viis.access.epoch;

import java.time.Instant;

/**
 * Happens each second; tells every replica of every service that it knows all withdrawals up to then.
 *
 * @param at the database's time, UTC
 */
record Heartbeat(Instant at) {}
