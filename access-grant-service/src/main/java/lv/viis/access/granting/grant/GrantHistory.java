package lv.viis.access.granting.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.row.Rows;
import org.jspecify.annotations.Nullable;

/** The steps of a grant's life, as they were recorded. */
@ApplicationScoped
class GrantHistory {

    /**
     * One step, with what was so from then on.
     *
     * @param at when it was recorded, by the database's clock
     * @param kind SCHEDULED, CHANGED (its days), SUSPENDED, REINSTATED or ENDED
     * @param version the grant's version from then on
     * @param from the first day, date of Europe/Riga
     * @param lastDay the last day from then on
     * @param suspendedFor the causes for which it is suspended from then on
     * @param endReason why it ends, null while it is not to end before its last day
     * @param reasonCode the reason that somebody gave, null for a step that followed from a fact
     * @param actedBy who gave it; for officers and auditors only, as is the text
     */
    record Step(
            Instant at,
            String kind,
            long version,
            LocalDate from,
            LocalDate lastDay,
            List<String> suspendedFor,
            @Nullable String endReason,
            @Nullable String reasonCode,
            @Nullable UUID actedBy,
            @Nullable String text) {}

    private final EntityManager database;

    GrantHistory(EntityManager database) {
        this.database = database;
    }

    List<Step> of(UUID grantId, boolean withReasons, Cursor after, int rows) {
        return Rows.of(
                database.createNativeQuery("""
                        select c.changed_at as at, c.kind, c.version, lower(c.valid) as "from", upper(c.valid) - 1 as last_day,
                               c.suspended_for, c.end_reason, a.reason_code,
                               case when ?3 then a.acted_by end as acted_by, case when ?3 then a.text end as text
                          from grant_change c left join grant_act a on a.grant_id = c.grant_id and a.version = c.version
                         where c.grant_id = ?1 and c.changed_at > ?2
                         order by c.changed_at""", Tuple.class)
                        .setParameter(1, grantId)
                        .setParameter(2, since(after))
                        .setParameter(3, withReasons)
                        .setMaxResults(rows),
                Step.class);
    }

    private static Instant since(Cursor after) {
        try {
            return after.key().isEmpty() ? Instant.EPOCH : Instant.parse(after.key());
        } catch (DateTimeException e) {
            throw new InvalidInput("cursor", "query", "is not a cursor of this list", "nav šī saraksta kursors");
        }
    }
}
