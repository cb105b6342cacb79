package lv.viis.access.reading.webhook;

import java.time.Duration;
import java.util.Map;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Nobody has somebody else's address called again and again. */
@ProblemType(
        status = 429,
        en = "Too many verifications and tests today",
        lv = "Šodien ir par daudz pārbaužu un izmēģinājumu")
final class TooManyChecks extends Refusal {

    private final Duration until;

    TooManyChecks(Duration until) {
        super("Wait for the next day.", "Pagaidiet līdz nākamajai dienai.");
        this.until = until;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", Long.toString(Math.max(1, until.toSeconds())));
    }
}
