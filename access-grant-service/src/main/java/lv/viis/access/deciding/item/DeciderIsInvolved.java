package lv.viis.access.deciding.item;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a decider who is the applicant, the user, a signer or a clerk of the paper (D6). */
@ProblemType(
        status = 403,
        en = "Who has a part in the application does not decide on it",
        lv = "Par iesniegumu nelemj tas, kas tajā ir iesaistīts")
public final class DeciderIsInvolved extends Refusal {

    public DeciderIsInvolved() {
        super(
                "Another officer has to decide: you asked, are asked for, signed a letter, or handled its paper.",
                "Jālemj citai amatpersonai: jūs esat iesnieguma iesniedzējs, lietotājs, kādas vēstules"
                        + " parakstītājs vai tās papīra oriģināla apstrādātājs.");
    }
}
