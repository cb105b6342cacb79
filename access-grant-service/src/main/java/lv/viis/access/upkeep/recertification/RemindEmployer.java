package lv.viis.access.upkeep.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;

/** Tells an employer's head of what is open, as long as something is; a reminder that was missed is sent once, late. */
@ApplicationScoped
class RemindEmployer {

    private final EntityManager database;
    private final EventLog events;

    RemindEmployer(EntityManager database, EventLog events) {
        this.database = database;
        this.events = events;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remind(UUID id, Instant now) {
        @SuppressWarnings("unchecked")
        List<Tuple> claimed =
                database.createNativeQuery("""
                        select e.recertification_id, e.employer_id, e.notices, r.deadline,
                               (select count(*) from recertification_item i
                                 where i.recertification_id = r.id and i.employer_id = e.employer_id
                                   and i.state = 'WAITING')
                          from recertification_employer e join recertification r on r.id = e.recertification_id
                         where e.id = ?1""", Tuple.class).setParameter(1, id).getResultList();
        for (var row : claimed) {
            var deadline = row.get(3, LocalDate.class);
            var open = row.get(4, Long.class).intValue();
            var notices = row.get(2, Integer.class) + 1;
            if (open > 0) {
                events.append(
                        RecertificationDue.TOPIC,
                        row.get(1, UUID.class).toString(),
                        id,
                        notices,
                        new RecertificationDue(row.get(0, UUID.class), row.get(1, UUID.class), deadline, open));
            }
            planNext(id, open == 0 ? null : next(deadline, now), notices);
        }
    }

    private static Instant next(LocalDate deadline, Instant now) {
        return Stream.of(deadline.minusDays(7), deadline.minusDays(1))
                .map(day -> Riga.start(day))
                .filter(now::isBefore)
                .findFirst()
                .orElse(null);
    }

    private void planNext(UUID id, Instant next, int notices) {
        database.createNativeQuery("""
                        update recertification_employer
                           set next_attempt_at = cast(?2 as timestamptz), notices = ?3 where id = ?1""")
                .setParameter(1, id)
                .setParameter(2, next == null ? null : next.toString())
                .setParameter(3, notices)
                .executeUpdate();
    }
}
