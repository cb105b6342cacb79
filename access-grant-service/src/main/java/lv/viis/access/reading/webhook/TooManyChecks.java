package lv.viis.access.reading.webhook;

import java.time.Duration;
import java.util.Map;
import lv.viis.chassis.problem.Refusal;

/** Nobody has somebody else's address called again and again. */
final class TooManyChecks extends Refusal {

    private final Duration until;

    TooManyChecks(Duration until) {
        super(429, "Too many verifications and tests today", "Wait for the next day.");
        this.until = until;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", Long.toString(Math.max(1, until.toSeconds())));
    }
}
