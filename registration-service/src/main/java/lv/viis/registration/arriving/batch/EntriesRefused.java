package lv.viis.registration.arriving.batch;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** A batch is drafted as a whole or not at all; the violations name the entries at fault. */
final class EntriesRefused extends Refusal {

    private final transient List<Violation> violations;

    EntriesRefused(List<Violation> violations) {
        super(
                422,
                "Entries of the batch cannot be applied for",
                violations.size() + " fault(s); none of the applications was drafted.");
        this.violations = List.copyOf(violations);
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
