package lv.viis.registration.ground.fact;

import java.util.UUID;

/**
 * Fired, in the transaction that notes it, when two ids became known as one person's, or no longer are: open
 * applications that were of two people are of one now, or the other way.
 */
public record AliasChanged(UUID aliasId, UUID personId) {}
