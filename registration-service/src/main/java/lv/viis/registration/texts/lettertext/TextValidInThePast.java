package lv.viis.registration.texts.lettertext;

import lv.viis.chassis.problem.Refusal;

/** A wording cannot hold for letters that are already out. */
final class TextValidInThePast extends Refusal {
    TextValidInThePast() {
        super(422, "The text would be valid in the past", "The first day is today, by the date in Latvia, or later.");
    }
}
