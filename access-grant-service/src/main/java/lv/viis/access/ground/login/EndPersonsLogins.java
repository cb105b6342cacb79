package lv.viis.access.ground.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.ground.epoch.PersonEpochs;
import lv.viis.access.ground.login.LoginEnds.End;
import lv.viis.access.ground.login.LoginEnds.Kind;
import lv.viis.access.ground.login.SessionEndResource.Ended;
import lv.viis.access.ground.login.SessionEndResource.NewEnd;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.caller.Reach;

/** Lets an officer end all logins of a person, with every token that followed from them; rights stay as they are. */
@ApplicationScoped
class EndPersonsLogins {

    private final ReasonCodes reasonCodes;
    private final LoginEnds ends;
    private final PersonEpochs epochs;

    EndPersonsLogins(ReasonCodes reasonCodes, LoginEnds ends, PersonEpochs epochs) {
        this.reasonCodes = reasonCodes;
        this.ends = ends;
        this.epochs = epochs;
    }

    @Transactional
    Ended end(UUID personId, NewEnd request, Reach reach) {
        var reason = reasonCodes.given(Reason.Use.END_LOGINS, "reasonCode", request.reasonCode());
        var now = reach.at();
        var logins = ends.end(
                new End(
                        Kind.OFFICER,
                        personId,
                        null,
                        reach.personId(),
                        reason.codeFor(Reason.Use.END_LOGINS),
                        request.text(),
                        null),
                now);
        epochs.raise(personId);
        return new Ended(personId, logins, now);
    }
}
