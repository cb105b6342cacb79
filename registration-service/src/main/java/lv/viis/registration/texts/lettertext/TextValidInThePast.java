package lv.viis.registration.texts.lettertext;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** A wording cannot hold for letters that are already out. */
@ProblemType(status = 422, en = "The text would be valid in the past", lv = "Teksts būtu spēkā pagātnē")
final class TextValidInThePast extends Refusal {
    TextValidInThePast() {
        super(
                "The first day is today, by the date in Latvia, or later.",
                "Pirmā diena ir šodiena, pēc datuma Latvijā, vai vēlāka diena.");
    }
}
