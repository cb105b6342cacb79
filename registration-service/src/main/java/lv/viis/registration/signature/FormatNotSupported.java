package lv.viis.registration.signature;

import lv.viis.chassis.problem.Refusal;

/** The upload is not an ASiC-E container with XAdES signatures: a signed PDF, for one, comes later. */
public final class FormatNotSupported extends Refusal {
    FormatNotSupported(String detail) {
        super(422, "Only ASiC-E containers (.asice, .edoc) are accepted", detail);
    }
}
