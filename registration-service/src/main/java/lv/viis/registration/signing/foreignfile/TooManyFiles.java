package lv.viis.registration.signing.foreignfile;

import java.util.Map;
import lv.viis.chassis.problem.Refusal;

/** As many files as may be are being read at this moment; says nothing of this one. */
public final class TooManyFiles extends Refusal {
    TooManyFiles() {
        super(503, "Too many files are being read", "Too many files are being read. Send the file again later.");
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "10");
    }
}
