package lv.viis.chassis.text;

import java.util.List;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses text in which U+FFFD stands for letters: whoever sent it did not write that, and what they wrote is gone. */
@ProblemType(status = 400, en = "Letters were lost on the way", lv = "Pa ceļam ir zuduši burti")
public final class CharactersLost extends Refusal {

    private final transient List<Violation> violations;

    CharactersLost(String field, String in, Wording fault) {
        super(
                "The text holds U+FFFD where letters were: send it as UTF-8.",
                "Tekstā burtu vietā ir U+FFFD: nosūtiet to kā UTF-8.");
        this.violations = List.of(new Violation(field, in, fault));
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
