package lv.viis.access.upkeep.deputyship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;

/** Ends a deputyship, or refuses one that was proposed, because one of the two, their head or an officer says so. */
@ApplicationScoped
class WithdrawDeputyship {

    private final Deputyships deputyships;
    private final DeputyshipQuery query;
    private final EndDeputyship end;

    WithdrawDeputyship(Deputyships deputyships, DeputyshipQuery query, EndDeputyship end) {
        this.deputyships = deputyships;
        this.query = query;
        this.end = end;
    }

    @Transactional
    Deputyship withdraw(UUID id, IfMatch ifMatch, Reach reach) {
        var found = query.find(id, reach);
        query.requirePartOrOverseer(found, reach);
        var deputyship = deputyships.locked(found.id);
        var now = reach.at();
        if (deputyship.state(Riga.day(now)) == Deputyship.State.ENDED) {
            // Told before the version is compared: reading again would not help.
            throw new DeputyshipStateDiffers();
        }
        ifMatch.require(deputyship.version);
        end.end(deputyship, Deputyship.EndReason.WITHDRAWN, reach.personId(), now);
        return deputyship;
    }
}
