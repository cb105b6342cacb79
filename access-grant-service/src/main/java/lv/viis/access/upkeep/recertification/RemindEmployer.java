package lv.viis.access.upkeep.recertification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.row.Rows;

/** Tells an employer's head of what is open, as long as something is; a reminder that was missed is sent once, late. */
@ApplicationScoped
class RemindEmployer {

    private record Due(UUID recertificationId, UUID employerId, int notices, LocalDate deadline, int open) {}

    private final EntityManager database;
    private final EventLog events;

    RemindEmployer(EntityManager database, EventLog events) {
        this.database = database;
        this.events = events;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remind(UUID id, Instant now) {
        var due = Rows.of(
                (Tuple) database.createNativeQuery("""
                        select e.recertification_id, e.employer_id, e.notices, r.deadline,
                               (select count(*) from recertification_item i
                                 where i.recertification_id = r.id and i.employer_id = e.employer_id
                                   and i.state = 'WAITING') as open
                          from recertification_employer e join recertification r on r.id = e.recertification_id
                         where e.id = ?1""", Tuple.class)
                        .setParameter(1, id)
                        .getSingleResult(),
                Due.class);
        var notices = due.notices() + 1;
        if (due.open() > 0) {
            events.append(
                    RecertificationDue.TOPIC,
                    due.employerId().toString(),
                    id,
                    notices,
                    new RecertificationDue(due.recertificationId(), due.employerId(), due.deadline(), due.open()));
        }
        planNext(id, due.open() == 0 ? null : next(due.deadline(), now), notices);
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
