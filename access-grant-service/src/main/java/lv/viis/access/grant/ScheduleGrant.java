package lv.viis.access.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.event.EventLog;
import org.hibernate.exception.ConstraintViolationException;

/** Makes the grant that a decision gives, in the decision's transaction. */
@ApplicationScoped
public class ScheduleGrant {

    /**
     * What a grant rests on.
     *
     * @param decisionId the decision
     * @param lineId the line of the application, null for the bootstrap order, as are the following
     * @param employedFrom the first day of the employment, date of Europe/Riga
     * @param employmentStatedAt when the head said that the person is employed
     * @param committedAt when the person gave the commitment
     */
    public record Basis(
            UUID decisionId, UUID lineId, LocalDate employedFrom, Instant employmentStatedAt, Instant committedAt) {

        public static Basis ofOrder(UUID decisionId) {
            return new Basis(decisionId, null, null, null, null);
        }
    }

    /** SQLSTATE; the table has one exclusion constraint. */
    private static final String EXCLUSION_VIOLATION = "23P01";

    private final EntityManager database;
    private final EventLog events;

    ScheduleGrant(EntityManager database, EventLog events) {
        this.database = database;
        this.events = events;
    }

    /**
     * @param objectId the organisation on which the role holds, null for the country
     * @return the new grant's id
     * @throws GrantOverlaps if the person has the same right through the same employer on one of the days (D8)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID schedule(Basis basis, UUID personId, UUID employerId, UUID objectId, String role, Days valid) {
        var grant = Grant.of(basis, personId, employerId, objectId, role, valid);
        try {
            grant.persist();
            database.flush();
        } catch (ConstraintViolationException e) {
            // The database refuses what overlaps, whoever came first.
            if (EXCLUSION_VIOLATION.equals(e.getSQLState())) {
                throw new GrantOverlaps();
            }
            throw e;
        }
        events.append(GrantScheduled.TOPIC, personId.toString(), grant.id, grant.version, GrantScheduled.of(grant));
        return grant.id;
    }
}
