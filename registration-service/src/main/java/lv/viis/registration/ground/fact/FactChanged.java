package lv.viis.registration.ground.fact;

import java.time.Instant;
import java.util.UUID;

/**
 * Fired, in the transaction that notes it, when something became known on which open applications may turn.
 *
 * @param organisationId whose employees' applications are concerned
 * @param personId the one employee concerned, null for all
 * @param at when
 */
public record FactChanged(UUID organisationId, UUID personId, Instant at) {}
