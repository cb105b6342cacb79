package lv.viis.access.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import lv.viis.access.grant.GrantResource.NewRevocation;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;

/** Ends a grant because an officer says so; every token that rests on it stops working. */
@ApplicationScoped
class RevokeGrant {

    private final Caller caller;
    private final EndGrant end;

    RevokeGrant(Caller caller, EndGrant end) {
        this.caller = caller;
        this.end = end;
    }

    @Transactional
    Grant revoke(UUID id, String ifMatch, NewRevocation request) {
        var grant = Grant.locked(id);
        if (grant == null) {
            throw new NotFound("grant");
        }
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (grant.state(LocalDate.ofInstant(now, Days.RIGA)) == Grant.State.ENDED) {
            // Told before the version is compared: reading again would not help.
            throw new GrantAlreadyEnded();
        }
        Version.requireMatch(ifMatch, grant.version);
        Revocation.note(id, caller.personId(), now, request.reasonCode(), request.text());
        end.endNow(grant, EndReason.REVOKED, now);
        return grant;
    }
}
