package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.deciding.weighing.DecisionConfig;
import lv.viis.chassis.caller.Reach;

/** Writes the decisions that are on no application: on a system, by the order of the first officers, by break glass. */
@ApplicationScoped
public class DecideWithoutItem {

    /** @param factsSha256 of the facts as stored, in hexadecimal digits */
    public record ClientDecision(UUID id, String factsSha256) {}

    private final Decisions decisions;
    private final DecisionConfig config;

    DecideWithoutItem(Decisions decisions, DecisionConfig config) {
        this.decisions = decisions;
        this.config = config;
    }

    /**
     * An officer's decision on a system that asks for rights of its own.
     *
     * @param facts what was asked and decided, JSON, without a person's data
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ClientDecision onClient(String facts, boolean rejected, Reach reach) {
        var decision = decisions.withoutItem(
                Decision.Kind.CLIENT, Maker.officer(reach), reach.at(), facts, rejected ? config.howToContest() : null);
        return new ClientDecision(decision.id, decision.factsSha256);
    }

    /**
     * The decision that rests on the bootstrap order instead of on an application and an officer.
     *
     * @param facts what the order says, JSON, without a person's data
     * @return the decision's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID byOrder(String facts, Instant now) {
        return decisions.withoutItem(Decision.Kind.BOOTSTRAP, Maker.ORDER, now, facts, null).id;
    }

    /**
     * The decision that rests on the request of two operators, when no officer is left to decide.
     *
     * @param facts what the request says, JSON, without a person's data
     * @return the decision's id
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID byBreakGlass(String facts, Instant now) {
        return decisions.withoutItem(Decision.Kind.BREAK_GLASS, Maker.ORDER, now, facts, null).id;
    }
}
