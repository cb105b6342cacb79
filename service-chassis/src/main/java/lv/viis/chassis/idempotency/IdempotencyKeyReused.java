package lv.viis.chassis.idempotency;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a key that came before with another body. */
@ProblemType(
        status = 409,
        en = "The Idempotency-Key was used for another request",
        lv = "Idempotency-Key jau ir izmantota citam pieprasījumam")
public final class IdempotencyKeyReused extends Refusal {
    IdempotencyKeyReused() {
        super("Make a new key for each new request.", "Katram jaunam pieprasījumam izveidojiet jaunu atslēgu.");
    }
}
