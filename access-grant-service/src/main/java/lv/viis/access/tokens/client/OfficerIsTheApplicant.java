package lv.viis.access.tokens.client;

import lv.viis.chassis.problem.Refusal;

/** Keeps whoever has a part in it from deciding (D6). */
final class OfficerIsTheApplicant extends Refusal {

    OfficerIsTheApplicant() {
        super(
                403,
                "You have a part in this",
                "An officer decides who neither applied for the client nor heads its organisation.");
    }
}
