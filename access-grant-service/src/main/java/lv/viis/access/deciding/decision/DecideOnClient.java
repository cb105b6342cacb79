package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.deciding.weighing.DecisionConfig;
import lv.viis.chassis.caller.Reach;

/** Writes an officer's decision on a system that asks for rights of its own. */
@ApplicationScoped
public class DecideOnClient {

    /** @param factsSha256 of the facts as stored, in hexadecimal digits */
    public record ClientDecision(UUID id, String factsSha256) {}

    private final Decisions decisions;
    private final DecisionConfig config;

    DecideOnClient(Decisions decisions, DecisionConfig config) {
        this.decisions = decisions;
        this.config = config;
    }

    /** @param facts what was asked and decided, JSON, without a person's data */
    @Transactional(Transactional.TxType.MANDATORY)
    public ClientDecision decide(String facts, boolean rejected, Reach reach) {
        var decision =
                decisions.onClient(Maker.officer(reach), reach.at(), facts, rejected ? config.howToContest() : null);
        return new ClientDecision(decision.id, decision.factsSha256);
    }
}
