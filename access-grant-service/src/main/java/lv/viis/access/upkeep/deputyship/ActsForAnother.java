package lv.viis.access.upkeep.deputyship;

import lv.viis.chassis.problem.Refusal;

/** Refuses what nobody does in another person's place: what is lent is not lent again (403). */
final class ActsForAnother extends Refusal {

    ActsForAnother() {
        super(403, "A deputy does not do this", "Exchange your login for a token of your own.");
    }
}
