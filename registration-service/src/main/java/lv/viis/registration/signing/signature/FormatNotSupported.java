package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** The upload is neither an ASiC-E container with XAdES signatures nor a PDF. */
public final class FormatNotSupported extends Refusal {
    FormatNotSupported(String detail) {
        super(422, "Only ASiC-E containers (.asice, .edoc) and signed PDFs are accepted", detail);
    }
}
