package lv.viis.access.identity.alias;

import lv.viis.chassis.problem.Refusal;

/** Refuses a step that the statement's state does not allow any more, or not yet (409). */
final class AliasStateDiffers extends Refusal {

    AliasStateDiffers(PersonAlias.State state) {
        super(409, "The statement is in another state", "It is " + state + "; read it again.");
    }
}
