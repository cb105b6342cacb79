package lv.viis.registry.organisationimport;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a file as a whole, naming what is wrong in which row and column. */
final class ImportRefused extends Refusal {

    private final transient List<Violation> violations;

    ImportRefused(List<Violation> violations, int count) {
        super(
                422,
                "The file cannot be imported",
                "Nothing was imported; %d fault(s) were found%s."
                        .formatted(count, count > violations.size() ? ", of which the first are named" : ""));
        this.violations = List.copyOf(violations);
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
