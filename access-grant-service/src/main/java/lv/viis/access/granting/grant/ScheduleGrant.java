package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.granting.role.GrantingRules;
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

    private final Grants grants;
    private final EventLog events;
    private final GrantingRules rules;

    ScheduleGrant(Grants grants, EventLog events, GrantingRules rules) {
        this.grants = grants;
        this.events = events;
        this.rules = rules;
    }

    /**
     * @return the new grant's id
     * @throws GrantOverlaps if the person has the same right through the same employer on one of the days (D8)
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID schedule(Basis basis, Right right, Days valid) {
        rules.requireCompatible(right.person().value(), right.role(), valid.from(), valid.lastDay());
        if (grants.isHeldUnderAnotherId(right, valid)) {
            throw new GrantOverlaps();
        }
        var grant = Grant.of(basis, right, valid);
        try {
            grants.persistAndFlush(grant);
        } catch (ConstraintViolationException e) {
            // The database refuses what overlaps, whoever came first.
            if (EXCLUSION_VIOLATION.equals(e.getSQLState())) {
                throw new GrantOverlaps();
            }
            throw e;
        }
        events.append(
                GrantScheduled.TOPIC, grant.personId.toString(), grant.id, grant.version, GrantScheduled.of(grant));
        return grant.id;
    }
}
