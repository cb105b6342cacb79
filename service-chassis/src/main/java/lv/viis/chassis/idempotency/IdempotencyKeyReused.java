package lv.viis.chassis.idempotency;

import lv.viis.chassis.problem.Refusal;

/** Refuses a key that came before with another body (409). */
public final class IdempotencyKeyReused extends Refusal {
    IdempotencyKeyReused() {
        super(409, "The Idempotency-Key was used for another request", "Make a new key for each new request.");
    }
}
