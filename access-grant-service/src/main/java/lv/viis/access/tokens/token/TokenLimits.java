package lv.viis.access.tokens.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import lv.viis.access.tokens.client.Client;
import lv.viis.chassis.limit.Limits;
import lv.viis.chassis.limit.Limits.Limit;

/** How many tokens somebody gets who has proved who it is; before that only the address counts. */
@ApplicationScoped
class TokenLimits {

    static final String KIND = "tokens";
    static final int MOST = 60;
    static final String WITHIN = "PT1M";

    /** Tokens live five minutes, one for each scope and window. */
    private static final Limit OF_PERSON = new Limit(KIND, MOST, Duration.parse(WITHIN));

    /** A client with a secret of its own, through which many people come. */
    private static final Limit OF_CLIENT = new Limit("client-tokens", 1200, Duration.parse(WITHIN));

    private final Limits limits;

    TokenLimits(Limits limits) {
        this.limits = limits;
    }

    /** @throws lv.viis.chassis.limit.TooManyRequests if the person had many a moment ago */
    void spend(UUID personId) {
        limits.spendOfPerson(OF_PERSON, personId, 1);
    }

    /**
     * A public client, whose name anybody can send, is not counted.
     *
     * @throws lv.viis.chassis.limit.TooManyRequests if the client had many a moment ago
     */
    void spend(Client client) {
        if (client.isConfidential()) {
            limits.spendOfClient(OF_CLIENT, client.id(), 1);
        }
    }
}
