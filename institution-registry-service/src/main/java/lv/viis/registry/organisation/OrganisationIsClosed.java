package lv.viis.registry.organisation;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to change an organisation that was closed: closing is final. */
@ProblemType(status = 409, en = "The organisation is closed", lv = "Organizācija ir slēgta")
public final class OrganisationIsClosed extends Refusal {
    OrganisationIsClosed() {
        super(
                "A closed organisation stays as it is; look at its successors.",
                "Slēgta organizācija paliek, kā ir; skatiet tās pārņēmējus.");
    }
}
