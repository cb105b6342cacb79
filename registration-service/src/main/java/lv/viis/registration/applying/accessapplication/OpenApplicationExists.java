package lv.viis.registration.applying.accessapplication;

import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** At most one open application asks for the same person, employer, object and role (A5). */
@ProblemType(
        status = 409,
        en = "An open application asks for the same",
        lv = "To pašu jau lūdz cits atvērts iesniegums")
final class OpenApplicationExists extends Refusal {

    private final transient UUID open;

    OpenApplicationExists(UUID open) {
        super(
                "Go on with the open one, or withdraw it first.",
                "Turpiniet ar atvērto iesniegumu vai vispirms to atsauciet.");
        this.open = open;
    }

    @Override
    public URI seeAlso() {
        return URI.create("/v1/access-applications/" + open);
    }
}
