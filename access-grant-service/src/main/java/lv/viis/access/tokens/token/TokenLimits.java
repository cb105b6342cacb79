package lv.viis.access.tokens.token;

import java.time.Duration;
import lv.viis.chassis.limit.Limits.Limit;

/** How many tokens somebody gets who has proved who it is; before that only the address counts. */
final class TokenLimits {

    static final String KIND = "tokens";
    static final int MOST = 60;
    static final String WITHIN = "PT1M";

    /** Tokens live five minutes, one for each scope and window. */
    static final Limit OF_PERSON = new Limit(KIND, MOST, Duration.parse(WITHIN));

    /** A client with a secret of its own, through which many people come. */
    static final Limit OF_CLIENT = new Limit("client-tokens", 1200, Duration.parse(WITHIN));

    private TokenLimits() {}
}
