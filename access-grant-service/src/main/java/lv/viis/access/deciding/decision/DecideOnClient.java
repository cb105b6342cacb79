package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.deciding.weighing.DecisionConfig;
import lv.viis.chassis.caller.Caller;

/** Writes an officer's decision on a system that asks for rights of its own. */
@ApplicationScoped
public class DecideOnClient {

    /** @param factsSha256 of the facts as stored, in hexadecimal digits */
    public record ClientDecision(UUID id, String factsSha256) {}

    private final Caller caller;
    private final DecisionConfig config;

    DecideOnClient(Caller caller, DecisionConfig config) {
        this.caller = caller;
        this.config = config;
    }

    /** @param facts what was asked and decided, JSON, without a person's data */
    @Transactional(Transactional.TxType.MANDATORY)
    public ClientDecision decide(String facts, boolean rejected, Instant now) {
        var decision = Decision.onClient(Maker.officer(caller), now, facts, rejected ? config.howToContest() : null);
        return new ClientDecision(decision.id, decision.factsSha256);
    }
}
