package lv.viis.registration.texts.lettertext;

import java.util.List;
import java.util.stream.Collectors;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a document that would say something else than its text: the letters' font lacks a character of it. */
@ProblemType(
        status = 422,
        en = "The letter cannot be printed as it is written",
        lv = "Vēstuli nevar izdrukāt tā, kā tā uzrakstīta")
public final class NotPrintable extends Refusal {

    private static final int MOST_NAMED = 20;

    private final transient List<Violation> violations;
    private final String characters;

    NotPrintable(List<Integer> characters) {
        this(named(characters, ", "), characters);
    }

    private NotPrintable(String named, List<Integer> characters) {
        super(
                "Its font has no " + named + ": write it in other letters.",
                "Tās fontā nav rakstzīmju " + named + ": rakstiet ar citiem burtiem.");
        this.characters = named(characters, "\n");
        this.violations = characters.stream()
                .limit(MOST_NAMED)
                .map(character -> new Violation(
                        "", "body", "cannot be printed: " + named(character), "nav izdrukājama: " + named(character)))
                .toList();
    }

    /** Each with its number and name in Unicode, one a line. */
    public String characters() {
        return characters;
    }

    @Override
    public List<Violation> violations() {
        return violations;
    }

    private static String named(List<Integer> characters, String between) {
        return characters.stream().limit(MOST_NAMED).map(NotPrintable::named).collect(Collectors.joining(between));
    }

    private static String named(int character) {
        return "%s (U+%04X %s)".formatted(Character.toString(character), character, Character.getName(character));
    }
}
