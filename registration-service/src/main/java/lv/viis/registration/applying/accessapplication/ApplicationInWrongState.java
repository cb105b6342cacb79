package lv.viis.registration.applying.accessapplication;

import java.net.URI;
import java.util.function.Predicate;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The step does not follow from where the application stands (12.2). */
@ProblemType(status = 409, en = "The application is in another state", lv = "Iesniegums ir citā stāvoklī")
public final class ApplicationInWrongState extends Refusal {

    /** What was to be done, and when it can be. */
    enum Step {
        CHANGE(
                ApplicationState::isEditable,
                "It can be changed as a draft, or after it was returned.",
                "To var mainīt, kamēr tas tiek gatavots vai ir atdots labošanai."),
        ISSUE_LETTERS(
                ApplicationState::isEditable,
                "Letters are issued for a draft, or after a return.",
                "Vēstules izsniedz iesniegumam, kas tiek gatavots vai ir atdots labošanai."),
        SIGN(
                ApplicationState.AWAITING_SIGNATURES::equals,
                "The application does not wait for signatures.",
                "Iesniegums negaida parakstus."),
        ASK_FOR_CONFIRMATION(
                state -> state == ApplicationState.SUBMITTED || state == ApplicationState.UNDER_REVIEW,
                "It is not with the ministry.",
                "Tas nav nodots ministrijai."),
        CONFIRM(ApplicationState.NEEDS_CONFIRMATION::equals, "Nothing is to be confirmed.", "Nav ko apstiprināt."),
        ANY(state -> !state.isEnd(), "What has ended stays so.", "Beidzies iesniegums vairs nemainās.");

        private final Predicate<ApplicationState> possible;
        private final Wording wording;

        Step(Predicate<ApplicationState> possible, String english, String latvian) {
            this.possible = possible;
            this.wording = new Wording(english, latvian);
        }

        boolean isPossible(ApplicationState state) {
            return possible.test(state);
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
