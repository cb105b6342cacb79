package lv.viis.access.identity.alias;

import lv.viis.chassis.problem.Refusal;

/** Refuses an officer who is one of the two people (403, D6). */
final class OfficerIsThePerson extends Refusal {

    OfficerIsThePerson() {
        super(403, "The officer is one of the two people", "Another officer has to act on this statement.");
    }
}
