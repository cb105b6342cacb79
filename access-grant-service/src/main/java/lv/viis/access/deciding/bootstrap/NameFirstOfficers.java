package lv.viis.access.deciding.bootstrap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import lv.viis.access.deciding.decision.DecideWithoutItem;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.granting.grant.Right;
import lv.viis.access.granting.grant.Right.EmployerId;
import lv.viis.access.granting.grant.Right.ObjectId;
import lv.viis.access.granting.grant.Right.PersonId;
import lv.viis.access.granting.grant.ScheduleGrant;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;

/** Grants the first officers their roles by the ministry's order, once in the life of a database. */
@ApplicationScoped
class NameFirstOfficers {

    /** What the decision keeps of the order: enough to find it, nobody in it. */
    record OrderSeen(String number, LocalDate date, LocalDate lastDay, String sha256, int people) {}

    private final EntityManager database;
    private final DecideWithoutItem decide;
    private final ScheduleGrant schedule;
    private final PersonIds personIds;
    private final ObjectMapper json;

    NameFirstOfficers(
            EntityManager database,
            DecideWithoutItem decide,
            ScheduleGrant schedule,
            PersonIds personIds,
            ObjectMapper json) {
        this.database = database;
        this.decide = decide;
        this.schedule = schedule;
        this.personIds = personIds;
        this.json = json;
    }

    /** @return whether it was done; false if an order has been carried out before */
    @Transactional
    boolean name(Order order, byte[] sha256, Instant now) {
        if (isDone()) {
            return false;
        }
        var decisionId = decide.byOrder(facts(order, sha256), now);
        var written = database.createNativeQuery("""
                        insert into bootstrap_order (decision_id, number, ordered_on, sha256)
                        values (?1, ?2, ?3, ?4) on conflict do nothing""")
                .setParameter(1, decisionId)
                .setParameter(2, order.number())
                .setParameter(3, order.date())
                .setParameter(4, sha256)
                .executeUpdate();
        if (written == 0) {
            throw new IllegalStateException("another order was carried out at the same moment");
        }
        var days = new Days(Riga.day(now), order.lastDay());
        for (var named : order.people()) {
            schedule.schedule(
                    ScheduleGrant.Basis.ofOrder(decisionId),
                    new Right(
                            new PersonId(personIds.of(PersonalCode.parse(named.personalCode()))),
                            new EmployerId(named.organisationId()),
                            ObjectId.COUNTRY,
                            named.role()),
                    days);
        }
        return true;
    }

    private boolean isDone() {
        return !database.createNativeQuery("select 1 from bootstrap_order")
                .getResultList()
                .isEmpty();
    }

    private String facts(Order order, byte[] sha256) {
        try {
            return json.writeValueAsString(new OrderSeen(
                    order.number(),
                    order.date(),
                    order.lastDay(),
                    HexFormat.of().formatHex(sha256),
                    order.people().size()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
