package lv.viis.access.ledger.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The daily roots that were made, and the heads they are over. */
@ApplicationScoped
class Roots {

    /**
     * A root.
     *
     * @param document its text
     * @param token the time stamp (RFC 3161), null while it waits for one
     * @param stampedAt when it was made, null with it
     */
    record Root(Long number, LocalDate day, String document, byte[] token, Instant stampedAt) {}

    private static final String SELECT = """
            select r.number, r.day, r.document, s.token, s.stamped_at
              from ledger_root r left join ledger_time_stamp s on s.root_number = r.number where
            """;

    private final EntityManager database;

    Roots(EntityManager database) {
        this.database = database;
    }

    /** The oldest after the given one that waits. @return null if none does */
    @Transactional
    Root nextUnstamped(long after) {
        return first(database.createNativeQuery(
                        SELECT + "s.root_number is null and r.number > ?1 order by r.number limit 1", Root.class)
                .setParameter(1, after)
                .getResultList());
    }

    /** Whether it has no stamp yet. */
    boolean isUnstamped(long number) {
        return of(number).token() == null;
    }

    List<Root> after(long number, int rows) {
        return list(database.createNativeQuery(SELECT + "r.number > ?1 order by r.number limit ?2", Root.class)
                .setParameter(1, number)
                .setParameter(2, rows)
                .getResultList());
    }

    /** @return null if there is none */
    Root of(long number) {
        return first(database.createNativeQuery(SELECT + "r.number = ?1", Root.class)
                .setParameter(1, number)
                .getResultList());
    }

    /** The heads of all chains in a root, in the order of its tree. */
    List<ChainHead> heads(long number) {
        return list(database.createNativeQuery("""
                        select chain, first_sequence, last_sequence, encode(hash, 'hex') as hash,
                               encode(segment, 'hex') as segment
                          from ledger_head where root_number = ?1 order by chain collate "C\"""", ChainHead.class)
                .setParameter(1, number)
                .getResultList());
    }

    @Transactional
    long unstamped() {
        return ((Number) database.createNativeQuery("""
                                select count(*) from ledger_root r
                                 where not exists (select 1 from ledger_time_stamp s where s.root_number = r.number)""").getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(List<?> rows) {
        return (List<T>) rows;
    }

    private static Root first(List<?> rows) {
        return rows.isEmpty() ? null : (Root) rows.get(0);
    }
}
