package lv.viis.access.deciding.breakglass;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.decision.DecideWithoutItem;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.granting.grant.Right;
import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.access.granting.grant.Right.ObjectId;
import lv.viis.access.granting.grant.Right.PersonId;
import lv.viis.access.granting.grant.ScheduleGrant;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.access.known.knownorganisation.KnownOrganisation;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.identity.PersonIds;

/** Names an officer for some days on the word of two operators, while there are not enough officers to decide. */
@ApplicationScoped
class OpenBreakGlass {

    /** What the decision keeps of the request: nobody in it. */
    record RequestSeen(String sha256, UUID nonce, String reasonCode, LocalDate lastDay, List<String> operators) {}

    private final ReasonCodes reasonCodes;
    private final EntityManager database;
    private final DecideWithoutItem decide;
    private final ScheduleGrant schedule;
    private final PersonIds personIds;
    private final EventLog events;
    private final BreakGlassConfig config;
    private final ObjectMapper json;

    OpenBreakGlass(
            ReasonCodes reasonCodes,
            EntityManager database,
            DecideWithoutItem decide,
            ScheduleGrant schedule,
            PersonIds personIds,
            EventLog events,
            BreakGlassConfig config,
            ObjectMapper json) {
        this.reasonCodes = reasonCodes;
        this.database = database;
        this.decide = decide;
        this.schedule = schedule;
        this.personIds = personIds;
        this.events = events;
        this.config = config;
        this.json = json;
    }

    /**
     * @param operators the two whose signatures hold
     * @return the new grant's id
     * @throws BreakGlassStaysClosed if there are officers enough, or the request was used before
     * @throws lv.viis.chassis.problem.Refusal if the person has the right already, or one that excludes it
     */
    @Transactional
    UUID open(EmergencyRequest request, byte[] sha256, List<String> operators, Instant now) {
        var today = Riga.day(now);
        var reason = reasonCodes.given(Reason.Use.BREAK_GLASS, "reasonCode", request.reasonCode());
        lock();
        var person = personIds.of(request.person());
        if (isUsed(request, sha256)) {
            throw BreakGlassStaysClosed.toUsedRequest();
        }
        var officers = officersBesides(person, today);
        if (officers >= config.officersNeeded()) {
            throw BreakGlassStaysClosed.whileOfficersDecide(officers);
        }
        var hex = HexFormat.of().formatHex(sha256);
        var decisionId = decide.byBreakGlass(facts(request, hex, operators), now);
        note(request, sha256, operators, decisionId, person, reason, now);
        var grantId = schedule.schedule(
                ScheduleGrant.Basis.ofOrder(decisionId),
                new Right(
                        new PersonId(person),
                        new EmployerId(KnownOrganisation.MINISTRY),
                        ObjectId.COUNTRY,
                        request.role()),
                new Days(today, request.lastDay()));
        events.append(
                BreakGlassOpened.TOPIC,
                decisionId,
                1,
                new BreakGlassOpened(
                        decisionId,
                        grantId,
                        person,
                        request.role(),
                        request.lastDay(),
                        reason.code(),
                        operators,
                        hex,
                        now));
        return grantId;
    }

    /** Two requests at once must not both see too few officers. */
    private void lock() {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('break-glass')) as text)")
                .getSingleResult();
    }

    private boolean isUsed(EmergencyRequest request, byte[] sha256) {
        return !database.createNativeQuery("select 1 from break_glass where nonce = ?1 or sha256 = ?2")
                .setParameter(1, request.nonce())
                .setParameter(2, sha256)
                .getResultList()
                .isEmpty();
    }

    private long officersBesides(UUID person, LocalDate today) {
        return ((Number) database.createNativeQuery("""
                        select count(distinct person_of(person_id)) from open_grant
                         where role = ?1 and state <> 'SUSPENDED' and valid @> cast(?2 as date)
                           and person_of(person_id) <> person_of(?3)""")
                        .setParameter(1, EmergencyRequest.ROLE)
                        .setParameter(2, today)
                        .setParameter(3, person)
                        .getSingleResult())
                .longValue();
    }

    private void note(
            EmergencyRequest request,
            byte[] sha256,
            List<String> operators,
            UUID decisionId,
            UUID person,
            Reason reason,
            Instant now) {
        database.createNativeQuery("""
                        insert into break_glass (decision_id, nonce, sha256, person_id, reason_code, operators, last_day, opened_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                .setParameter(1, decisionId)
                .setParameter(2, request.nonce())
                .setParameter(3, sha256)
                .setParameter(4, person)
                .setParameter(5, reason.codeFor(Reason.Use.BREAK_GLASS))
                .setParameter(6, operators.toArray(String[]::new))
                .setParameter(7, request.lastDay())
                .setParameter(8, now)
                .executeUpdate();
    }

    private String facts(EmergencyRequest request, String sha256, List<String> operators) {
        try {
            return json.writeValueAsString(
                    new RequestSeen(sha256, request.nonce(), request.reasonCode(), request.lastDay(), operators));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
