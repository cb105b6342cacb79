package lv.viis.registration.arriving.batch;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** A batch is drafted as a whole or not at all; the violations name the entries at fault. */
@ProblemType(
        status = 422,
        en = "Entries of the batch cannot be applied for",
        lv = "Par kopas ierakstiem nevar iesniegt iesniegumus")
final class EntriesRefused extends Refusal {

    private final transient List<Violation> violations;

    EntriesRefused(List<Violation> violations) {
        super(
                violations.size() + " fault(s); none of the applications was drafted.",
                "Kļūdu skaits: " + violations.size() + "; neviens iesniegums nav sagatavots.");
        this.violations = List.copyOf(violations);
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
