package lv.viis.registration.signing.signature;

import java.util.Map;
import lv.viis.chassis.problem.Refusal;

/** Whom to trust is not known, or not known freshly enough: no signature is judged until the lists are back. */
public final class TrustListStale extends Refusal {
    TrustListStale() {
        super(
                503,
                "The trusted lists are stale",
                "Signatures cannot be checked until the trusted lists have been refreshed. Send the file again later.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "60");
    }
}
