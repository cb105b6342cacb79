package lv.viis.chassis.caller;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to act on an object that the token's scope does not cover, though the caller may read it. */
@ProblemType(
        status = 403,
        en = "The object lies outside the token's scope",
        lv = "Objekts ir ārpus piekļuves marķiera tvēruma")
public final class OutsideScope extends Refusal {

    public OutsideScope() {
        super(
                "Exchange your login for a token of that organisation's scope, if you have rights there.",
                "Ja jums tur ir tiesības, apmainiet pieteikšanos pret šīs organizācijas tvēruma marķieri.");
    }

    @Override
    public boolean isOfToken() {
        return true;
    }
}
