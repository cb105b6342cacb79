package lv.viis.registration.ground.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * Fired, in the transaction that notes it, when two ids became known as one person's, or no longer are: open
 * applications that were of two people are of one now, or the other way.
 *
 * @param at when
 */
public record AliasChanged(UUID aliasId, UUID personId, Instant at) {}
