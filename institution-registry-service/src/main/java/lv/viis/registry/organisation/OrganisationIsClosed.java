package lv.viis.registry.organisation;

import lv.viis.chassis.problem.Refusal;

/** Refuses to change an organisation that was closed: closing is final. */
public final class OrganisationIsClosed extends Refusal {
    OrganisationIsClosed() {
        super(409, "The organisation is closed", "A closed organisation stays as it is; look at its successors.");
    }
}
