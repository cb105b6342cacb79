package lv.viis.registry.organisationimport;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a file as a whole, naming what is wrong in which row and column. */
@ProblemType(status = 422, en = "The file cannot be imported", lv = "Datni nevar importēt")
final class ImportRefused extends Refusal {

    private final transient List<Violation> violations;

    ImportRefused(List<Violation> violations, int count) {
        super(
                "Nothing was imported; %d fault(s) were found%s."
                        .formatted(count, count > violations.size() ? ", of which the first are named" : ""),
                "Nekas nav importēts; atrasto kļūdu skaits: %d%s."
                        .formatted(count, count > violations.size() ? ", no tām nosauktas pirmās" : ""));
        this.violations = List.copyOf(violations);
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
