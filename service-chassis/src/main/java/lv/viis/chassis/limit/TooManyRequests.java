package lv.viis.chassis.limit;

import java.util.Map;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Somebody asked more often than is good for the others; {@code Retry-After} tells when to ask again. */
@ProblemType(status = 429, en = "Too many requests", lv = "Pārāk daudz pieprasījumu")
public final class TooManyRequests extends Refusal {

    private final transient Map<String, String> headers;

    TooManyRequests(String kind, long retryAfterSeconds, Map<String, String> headers) {
        super(
                "The limit of " + kind + " is reached; ask again in " + retryAfterSeconds + " s.",
                "Sasniegts ierobežojums (" + kind + "); mēģiniet vēlreiz pēc " + retryAfterSeconds + " s.");
        this.headers = headers;
    }

    @Override
    public Map<String, String> headers() {
        return headers;
    }
}
