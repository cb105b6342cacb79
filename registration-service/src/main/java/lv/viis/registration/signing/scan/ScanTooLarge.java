package lv.viis.registration.signing.scan;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** No scan of a letter is that large. */
@ProblemType(status = 413, en = "The scan is too large", lv = "Skenētā kopija ir par lielu")
final class ScanTooLarge extends Refusal {
    ScanTooLarge() {
        super("A scan may have 10 MiB.", "Skenētā kopija nedrīkst pārsniegt 10 MiB.");
    }
}
