package lv.viis.access.deciding.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Caller;

/** Decides on every line of a submitted application, or proposes it where a sensitive role needs two officers. */
@ApplicationScoped
class DecideItem {

    /** One of both: the decision, or what another officer has to confirm. */
    record Result(Decision decision, Proposal proposal) {}

    private final EntityManager database;
    private final Caller caller;
    private final LockItem lock;
    private final WeighDecision weigh;
    private final MakeDecision make;
    private final ObjectMapper json;

    DecideItem(
            EntityManager database,
            Caller caller,
            LockItem lock,
            WeighDecision weigh,
            MakeDecision make,
            ObjectMapper json) {
        this.database = database;
        this.caller = caller;
        this.lock = lock;
        this.weigh = weigh;
        this.make = make;
        this.json = json;
    }

    @Transactional
    Result decide(UUID itemId, NewDecision request) {
        var now = Moment.now();
        var item = lock.toDecide(itemId, caller.personId(), request.applicationVersion(), now);
        var decided = DecidedLines.of(item.submission(), request.lines());
        return decided.needTwoOfficers()
                ? new Result(null, propose(item, decided, request, now))
                : new Result(make.make(item, decided, Maker.officer(caller), now), null);
    }

    /** What could not be granted is not proposed either; it is weighed again when it is confirmed. */
    private Proposal propose(DecisionItem item, DecidedLines decided, NewDecision request, Instant now) {
        var open = Proposal.openOf(item.id);
        if (open != null) {
            if (open.isOf(item)) {
                throw new ProposalIsOpen(item.id);
            }
            open.lapse(now);
            database.flush();
        }
        weigh.weigh(item.submission(), decided, Riga.day(now));
        var proposal = Proposal.of(item, caller, write(request), now);
        proposal.persist();
        return proposal;
    }

    private String write(NewDecision request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
