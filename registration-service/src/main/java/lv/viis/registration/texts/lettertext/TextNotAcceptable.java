package lv.viis.registration.texts.lettertext;

import java.util.List;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** A text from which no sound letter can be made. */
@ProblemType(status = 422, en = "The text is not acceptable", lv = "Teksts nav pieņemams")
final class TextNotAcceptable extends Refusal {

    private final transient List<Violation> violations;

    TextNotAcceptable(List<Wording> faults) {
        super(faults.size() + " fault(s) in the template.", "Kļūdu skaits veidnē: " + faults.size() + ".");
        this.violations = faults.stream()
                .map(fault -> new Violation("template", "body", fault))
                .toList();
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
