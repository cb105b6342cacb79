package lv.viis.registration.signing.scan;

import lv.viis.chassis.problem.Refusal;

/** No scan of a letter is that large. */
final class ScanTooLarge extends Refusal {
    ScanTooLarge() {
        super(413, "The scan is too large", "A scan may have 10 MiB.");
    }
}
