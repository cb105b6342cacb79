package lv.viis.chassis.problem;

import java.util.List;
import lv.viis.chassis.language.Wording;

/** Refuses an input that has the right JSON form but a value that cannot be. */
@ProblemType(status = 400, en = "The input breaks the form of this API", lv = "Ievade neatbilst šīs saskarnes formai")
public final class InvalidInput extends Refusal {

    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(
                violations.size() + " value(s) are not acceptable.",
                "Nederīgu vērtību skaits: " + violations.size() + ".");
        this.violations = List.copyOf(violations);
    }

    /** Read after the field's name. */
    public InvalidInput(String field, String in, String english, String latvian) {
        this(field, in, new Wording(english, latvian));
    }

    public InvalidInput(String field, String in, Wording fault) {
        this(List.of(new Violation(field, in, fault)));
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
