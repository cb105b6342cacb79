package lv.viis.registration.signing.signature;

import java.util.Map;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Whom to trust is not known, or not known freshly enough: no signature is judged until the lists are back. */
@ProblemType(status = 503, en = "The trusted lists are stale", lv = "Uzticamības saraksti ir novecojuši")
public final class TrustListStale extends Refusal {
    TrustListStale() {
        super(
                "Signatures cannot be checked until the trusted lists have been refreshed. Send the file again later.",
                "Parakstus nevar pārbaudīt, kamēr uzticamības saraksti nav atjaunoti. Nosūtiet datni vēlreiz vēlāk.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "60");
    }
}
