package lv.viis.chassis.caller;

import lv.viis.chassis.problem.Refusal;

/** Refuses to act on an object that the token's scope does not cover, though the caller may read it (403). */
public final class OutsideScope extends Refusal {

    public OutsideScope() {
        super(
                403,
                "The object lies outside the token's scope",
                "Exchange your login for a token of that organisation's scope, if you have rights there.");
    }

    @Override
    public boolean isOfToken() {
        return true;
    }
}
