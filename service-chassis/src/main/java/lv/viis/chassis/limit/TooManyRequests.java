package lv.viis.chassis.limit;

import java.util.Map;
import lv.viis.chassis.problem.Refusal;

/** Somebody asked more often than is good for the others (429); {@code Retry-After} tells when to ask again. */
public final class TooManyRequests extends Refusal {

    private final transient Map<String, String> headers;

    TooManyRequests(String kind, long retryAfterSeconds, Map<String, String> headers) {
        super(
                429,
                "Too many requests",
                "The limit of " + kind + " is reached; ask again in " + retryAfterSeconds + " s.");
        this.headers = headers;
    }

    @Override
    public Map<String, String> headers() {
        return headers;
    }
}
