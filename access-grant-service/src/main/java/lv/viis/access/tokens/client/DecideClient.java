package lv.viis.access.tokens.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import lv.viis.access.deciding.decision.DecideWithoutItem;
import lv.viis.access.granting.grant.ScheduleGrant;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.access.known.headship.KnownHeads;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;

/** Lets an officer without a part in it grant or reject a system's right; what follows is a grant like a person's. */
@ApplicationScoped
class DecideClient {

    private final SystemClients systems;
    private final ReasonCodes reasonCodes;
    private final WeighClient weigh;
    private final KnownHeads heads;
    private final SamePerson people;
    private final DecideWithoutItem decide;
    private final ScheduleGrant schedule;
    private final EventLog events;
    private final ObjectMapper json;

    DecideClient(
            SystemClients systems,
            ReasonCodes reasonCodes,
            WeighClient weigh,
            KnownHeads heads,
            SamePerson people,
            DecideWithoutItem decide,
            ScheduleGrant schedule,
            EventLog events,
            ObjectMapper json) {
        this.systems = systems;
        this.reasonCodes = reasonCodes;
        this.weigh = weigh;
        this.heads = heads;
        this.people = people;
        this.decide = decide;
        this.schedule = schedule;
        this.events = events;
        this.json = json;
    }

    @Transactional
    SystemClient decide(UUID id, IfMatch ifMatch, SystemClientStepResource.NewDecision request, Reach reach) {
        var now = reach.at();
        var client = systems.locked(id);
        if (client == null) {
            throw new NotFound("system client");
        }
        client.requireUndecided();
        ifMatch.require(client.version);
        var today = Riga.day(now);
        requireUninvolved(client, reach);
        var granted = request.outcome() == SystemClient.Outcome.GRANTED;
        var reason = reasonCodes.given(request.outcome().use, "reasonCode", request.reasonCode());
        if (granted && !heads.isHead(client.appliedBy, client.employerId, today)) {
            throw new ApplicantIsHeadNoLonger();
        }
        var days = granted ? weigh.weigh(client, client.fromDay, client.lastDay, now) : null;
        var written = decide.onClient(facts(client, request, now), !granted, reach);
        if (granted) {
            var basis = ScheduleGrant.Basis.ofOrder(written.id());
            client.grant(written.id(), schedule.schedule(basis, client.right(), days), reason);
        } else {
            client.reject(written.id(), reason);
        }
        events.append(
                ClientDecided.TOPIC,
                client.id.toString(),
                written.id(),
                1,
                new ClientDecided(
                        written.id(),
                        client.id,
                        client.employerId,
                        client.objectId,
                        client.role,
                        granted ? days.from() : null,
                        granted ? days.lastDay() : null,
                        request.outcome().name(),
                        reason.code(),
                        now,
                        written.factsSha256()));
        return client;
    }

    private void requireUninvolved(SystemClient client, Reach reach) {
        if (people.is(reach.personId(), client.appliedBy)
                || heads.isHead(reach.personId(), client.employerId, reach.day())) {
            throw new OfficerIsTheApplicant();
        }
    }

    private String facts(SystemClient client, SystemClientStepResource.NewDecision request, Instant now) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("clientId", client.id);
        facts.put("clientVersion", client.version);
        facts.put("employerId", client.employerId);
        facts.put("objectId", client.objectId);
        facts.put("role", client.role);
        facts.put("from", client.fromDay.toString());
        facts.put("lastDay", client.lastDay.toString());
        facts.put("documentDate", client.documentDate.toString());
        facts.put("appliedBy", client.appliedBy);
        facts.put("appliedAt", client.appliedAt.toString());
        facts.put("applicantIsHead", heads.isHead(client.appliedBy, client.employerId, Riga.day(now)));
        facts.put(
                "keyIds",
                client.keys().getKeys().stream().map(key -> key.getKeyID()).toList());
        facts.put("outcome", request.outcome());
        facts.put("reasonCode", request.reasonCode());
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
