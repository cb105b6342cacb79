package lv.viis.access.ground.epoch;

import java.time.Instant;
import java.util.List;

/**
 * Happens each second; tells every replica of every service that it knows all withdrawals up to then.
 *
 * @param at the database's time, UTC
 * @param withdrawnKeys ids of the signing keys that were withdrawn within a day, so that who starts late knows them too
 */
record Heartbeat(Instant at, List<String> withdrawnKeys) {}
