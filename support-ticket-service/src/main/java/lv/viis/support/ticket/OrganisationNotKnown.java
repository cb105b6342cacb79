package lv.viis.support.ticket;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a ticket about an organisation that the registry has not told of. */
@ProblemType(status = 422, en = "The organisation is not known", lv = "Organizācija nav zināma")
final class OrganisationNotKnown extends Refusal {
    OrganisationNotKnown() {
        super("Give the id of an organisation of the registry.", "Norādiet reģistrā esošas organizācijas id.");
    }
}
