package lv.viis.registration.applying.accessapplication;

import java.net.URI;
import lv.viis.chassis.problem.Refusal;

/** The step does not follow from where the application stands (12.2). */
public final class ApplicationInWrongState extends Refusal {

    private final transient URI application;

    ApplicationInWrongState(AccessApplication application, String detail) {
        super(409, "The application is in another state", "It is " + application.state() + ". " + detail);
        this.application = URI.create("/v1/access-applications/" + application.id());
    }

    @Override
    public URI seeAlso() {
        return application;
    }
}
