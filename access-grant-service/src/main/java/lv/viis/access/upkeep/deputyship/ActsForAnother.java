package lv.viis.access.upkeep.deputyship;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses what nobody does in another person's place: what is lent is not lent again. */
@ProblemType(status = 403, en = "A deputy does not do this", lv = "Vietnieks to nedara")
final class ActsForAnother extends Refusal {

    ActsForAnother() {
        super("Exchange your login for a token of your own.", "Apmainiet pieteikšanos pret savu marķieri.");
    }
}
