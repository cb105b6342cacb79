package lv.viis.support.ticket;

import lv.viis.chassis.problem.Refusal;

/** Refuses a ticket about an organisation that the registry has not told of (422). */
final class OrganisationNotKnown extends Refusal {
    OrganisationNotKnown() {
        super(422, "The organisation is not known", "Give the id of an organisation of the registry.");
    }
}
