package lv.viis.chassis.text;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses text in which U+FFFD stands for letters: whoever sent it did not write that, and what they wrote is gone (400). */
public final class CharactersLost extends Refusal {

    private final transient List<Violation> violations;

    CharactersLost(String field, String in, String message) {
        super(400, "Letters were lost on the way", "The text holds U+FFFD where letters were: send it as UTF-8.");
        this.violations = List.of(new Violation(field, in, message));
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }
}
