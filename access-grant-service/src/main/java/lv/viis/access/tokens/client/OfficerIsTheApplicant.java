package lv.viis.access.tokens.client;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Keeps whoever has a part in it from deciding (D6). */
@ProblemType(status = 403, en = "You have a part in this", lv = "Jums ir saistība ar šo lietu")
final class OfficerIsTheApplicant extends Refusal {

    OfficerIsTheApplicant() {
        super(
                "An officer decides who neither applied for the client nor heads its organisation.",
                "Lemj amatpersona, kas nav šī klienta pieteicējs un nevada tā organizāciju.");
    }
}
