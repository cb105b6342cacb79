package lv.viis.access.deciding.item;

import lv.viis.chassis.problem.Refusal;

/** Refuses a decider who is the applicant, the user, a signer or a clerk of the paper (D6, 403). */
public final class DeciderIsInvolved extends Refusal {

    public DeciderIsInvolved() {
        super(
                403,
                "Who has a part in the application does not decide on it",
                "Another officer has to decide: you asked, are asked for, signed a letter, or handled its paper.");
    }
}
