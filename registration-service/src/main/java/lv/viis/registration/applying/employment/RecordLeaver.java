package lv.viis.registration.applying.employment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.ground.fact.FactChanged;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.mandate.Mandates;

/** Takes a head's word that an employee leaves: access through that employment ends with its last day. */
@ApplicationScoped
class RecordLeaver {

    private final LeaverNotices notices;
    private final Mandates mandates;
    private final KnownAliases aliases;
    private final Employments employments;
    private final EventLog eventLog;
    private final Event<FactChanged> facts;

    RecordLeaver(
            LeaverNotices notices,
            Mandates mandates,
            KnownAliases aliases,
            Employments employments,
            EventLog eventLog,
            Event<FactChanged> facts) {
        this.notices = notices;
        this.mandates = mandates;
        this.aliases = aliases;
        this.employments = employments;
        this.eventLog = eventLog;
        this.facts = facts;
    }

    @Transactional
    LeaverNotice record(UUID organisationId, UUID personId, LocalDate lastDay, Reach reach) {
        if (mandates.of(reach.personId(), organisationId, reach.at()).isEmpty()) {
            throw new NotTheEmployer();
        }
        var person = aliases.personOf(personId);
        // This head may not learn of people who never worked there.
        if (!employments.end(person, organisationId, lastDay)) {
            throw new NotFound("person");
        }
        var notice = new LeaverNotice(person, organisationId, lastDay, reach.personId(), reach.at());
        notices.persist(notice);
        notices.flush();
        eventLog.append(
                EmploymentEnded.TOPIC,
                person.toString(),
                notice.id,
                1,
                new EmploymentEnded(person, organisationId, lastDay, reach.at()));
        facts.fire(new FactChanged(organisationId, person, reach.at()));
        return notice;
    }
}
