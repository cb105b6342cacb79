package lv.viis.registration.signing.foreignfile;

import java.util.Map;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** As many files as may be are being read at this moment; says nothing of this one. */
@ProblemType(status = 503, en = "Too many files are being read", lv = "Pašlaik tiek lasīts par daudz datņu")
public final class TooManyFiles extends Refusal {
    TooManyFiles() {
        super(
                "Too many files are being read. Send the file again later.",
                "Pašlaik tiek lasīts par daudz datņu. Nosūtiet datni vēlreiz vēlāk.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "10");
    }
}
