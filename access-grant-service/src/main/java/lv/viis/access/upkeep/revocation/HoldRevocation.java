package lv.viis.access.upkeep.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.row.Rows;

/**
 * Says whether a bulk revocation waits for another officer: beyond the cap, or when it is about the rights of more
 * officers and administrators than one. What ends one person's rights never waits; several runs within a day count as
 * one.
 */
@ApplicationScoped
class HoldRevocation {

    private static final int OFFICERS_ALONE = 1;

    private record Earlier(long count, long ofOfficers) {}

    private final EntityManager database;
    private final RevocationConfig config;

    HoldRevocation(EntityManager database, RevocationConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Lets runs of one officer be asked for one after the other, until the transaction ends: each counts the others. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(UUID officer) {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('revocations of ' || person_of(?1), 0)) as text)")
                .setParameter(1, officer)
                .getSingleResult();
    }

    boolean holds(ChosenGrants.Sum sum, UUID officer, Instant now) {
        if (sum.people() <= 1) {
            return false;
        }
        var earlier = Rows.of(
                (Tuple) database.createNativeQuery("""
                        select coalesce(sum(count), 0) as count, coalesce(sum(of_officers), 0) as of_officers
                          from bulk_revocation
                         where asked_by = any(ids_of(?1)) and not held and not of_one_person
                           and asked_at > cast(?2 as timestamptz) - interval '1 day'""", Tuple.class)
                        .setParameter(1, officer)
                        .setParameter(2, now)
                        .getSingleResult(),
                Earlier.class);
        return sum.count() + earlier.count() > config.cap()
                || sum.ofOfficers() > 0 && sum.ofOfficers() + earlier.ofOfficers() > OFFICERS_ALONE;
    }
}
