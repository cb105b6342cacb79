package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Writes the decision that rests on the bootstrap order instead of on an application and an officer. */
@ApplicationScoped
public class DecideByOrder {

    private final Decisions decisions;

    DecideByOrder(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param facts what the order says, JSON, without a person's data
     * @return the decision's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID decide(String facts, Instant now) {
        return decisions.byOrder(now, facts).id;
    }
}
