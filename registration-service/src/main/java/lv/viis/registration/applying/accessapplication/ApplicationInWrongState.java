package lv.viis.registration.applying.accessapplication;

import java.net.URI;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The step does not follow from where the application stands (12.2). */
@ProblemType(status = 409, en = "The application is in another state", lv = "Iesniegums ir citā stāvoklī")
public final class ApplicationInWrongState extends Refusal {

    /** What was to be done, and when it can be. */
    enum Step {
        CHANGE(
                "It can be changed as a draft, or after it was returned.",
                "To var mainīt, kamēr tas tiek gatavots vai ir atdots labošanai."),
        ISSUE_LETTERS(
                "Letters are issued for a draft, or after a return.",
                "Vēstules izsniedz iesniegumam, kas tiek gatavots vai ir atdots labošanai."),
        SIGN("The application does not wait for signatures.", "Iesniegums negaida parakstus."),
        ASK_FOR_CONFIRMATION("It is not with the ministry.", "Tas nav nodots ministrijai."),
        CONFIRM("Nothing is to be confirmed.", "Nav ko apstiprināt."),
        ANY("What has ended stays so.", "Beidzies iesniegums vairs nemainās.");

        private final Wording wording;

        Step(String english, String latvian) {
            wording = new Wording(english, latvian);
        }
    }

    private final transient URI application;

    ApplicationInWrongState(AccessApplication application, Step step) {
        super(
                "It is " + application.state() + ". " + step.wording.english(),
                "Tā stāvoklis ir " + application.state() + ". " + step.wording.latvian());
        this.application = URI.create("/v1/access-applications/" + application.id());
    }

    @Override
    public URI seeAlso() {
        return application;
    }
}
