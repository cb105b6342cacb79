package lv.viis.chassis.problem;

import java.util.List;

/** Refuses an input that has the right JSON form but a value that cannot be (400). */
public final class InvalidInput extends Refusal {

    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(400, "The input breaks the form of this API", violations.size() + " value(s) are not acceptable.");
        this.violations = List.copyOf(violations);
    }

    public InvalidInput(String field, String in, String message) {
        this(List.of(new Violation(field, in, message)));
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
