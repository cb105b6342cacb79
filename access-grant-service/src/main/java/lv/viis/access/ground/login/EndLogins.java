package lv.viis.access.ground.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.ground.login.LoginEnds.End;
import lv.viis.access.ground.login.LoginEnds.Kind;
import lv.viis.access.ground.reasoncode.Reason;

/** Ends a person's logins with a right that ends or rests because others may hold the means of login. */
@ApplicationScoped
public class EndLogins {

    private final LoginEnds ends;

    EndLogins(LoginEnds ends) {
        this.ends = ends;
    }

    /**
     * Does nothing for other reasons. The caller raises the person's epoch in the same transaction, and after this: who
     * renews a login locks in this order too.
     *
     * @param by who ends or suspends the right
     * @param text in words, null for none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void withRight(UUID personId, UUID grantId, UUID by, Reason reason, String text, Instant now) {
        if (reason.endsLogins()) {
            ends.end(new End(Kind.RIGHT_ENDED, personId, null, by, reason.code(), text, grantId), now);
        }
    }
}
