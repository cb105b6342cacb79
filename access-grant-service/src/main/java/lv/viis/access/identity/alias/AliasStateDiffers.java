package lv.viis.access.identity.alias;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a step that the statement's state does not allow any more, or not yet. */
@ProblemType(status = 409, en = "The statement is in another state", lv = "Paziņojums ir citā stāvoklī")
final class AliasStateDiffers extends Refusal {

    AliasStateDiffers(PersonAlias.State state) {
        super("It is " + state + "; read it again.", "Tagad tas ir " + state + "; nolasiet to vēlreiz.");
    }
}
