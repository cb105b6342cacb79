package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Writes the decision that rests on the request of two operators, when no officer is left to decide. */
@ApplicationScoped
public class DecideByBreakGlass {

    private final Decisions decisions;

    DecideByBreakGlass(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param facts what the request says, JSON, without a person's data
     * @return the decision's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID decide(String facts, Instant now) {
        return decisions.byBreakGlass(now, facts).id;
    }
}
