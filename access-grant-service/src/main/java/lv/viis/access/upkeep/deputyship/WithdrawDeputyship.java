package lv.viis.access.upkeep.deputyship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;

/** Ends a deputyship, or refuses one that was proposed, because one of the two, their head or an officer says so. */
@ApplicationScoped
class WithdrawDeputyship {

    private final EntityManager database;
    private final Caller caller;
    private final DeputyshipQuery query;
    private final EndDeputyship end;

    WithdrawDeputyship(EntityManager database, Caller caller, DeputyshipQuery query, EndDeputyship end) {
        this.database = database;
        this.caller = caller;
        this.query = query;
        this.end = end;
    }

    @Transactional
    Deputyship withdraw(UUID id, String ifMatch) {
        if (query.find(id) == null) {
            throw new NotFound("deputyship");
        }
        var deputyship = Deputyship.locked(id);
        database.refresh(deputyship);
        query.requirePartOrOverseer(deputyship);
        var now = Moment.now();
        if (deputyship.state(Riga.day(now)) == Deputyship.State.ENDED) {
            // Told before the version is compared: reading again would not help.
            throw new DeputyshipStateDiffers();
        }
        Version.requireMatch(ifMatch, deputyship.version);
        end.end(deputyship, Deputyship.EndReason.WITHDRAWN, caller.personId(), now);
        return deputyship;
    }
}
