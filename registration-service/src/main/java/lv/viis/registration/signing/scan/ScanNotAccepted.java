package lv.viis.registration.signing.scan;

import lv.viis.chassis.problem.Refusal;

/** The upload is no scan that can be shown to a clerk without harm. */
final class ScanNotAccepted extends Refusal {
    ScanNotAccepted(String detail) {
        super(422, "The scan is not accepted", detail);
    }
}
