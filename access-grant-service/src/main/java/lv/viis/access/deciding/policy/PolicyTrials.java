package lv.viis.access.deciding.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which items are yet to be tried, and what came of the others. */
@ApplicationScoped
class PolicyTrials {

    private static final int AT_ONCE = 100;

    /** Where a trial stands. */
    @Schema(name = "TrialOutcome")
    enum Outcome {
        WAITS,
        DECIDED,
        LEFT
    }

    /**
     * The trial of an item.
     *
     * @param began UTC
     * @param why a code in capitals, or the problem code of a decision that was refused; null if it was decided
     */
    record Trial(
            UUID decisionItemId,
            Instant began,
            Outcome outcome,
            @Nullable String why) {}

    private final EntityManager database;
    private final PolicyConfig config;

    PolicyTrials(EntityManager database, PolicyConfig config) {
        this.database = database;
        this.config = config;
    }

    /** The oldest first; those that wait come when it is their time. */
    @Transactional
    List<UUID> due() {
        return database.createNativeQuery("""
                        select i.id from open_item i left join policy_trial t on t.decision_item_id = i.id
                         where (t.decision_item_id is null or t.next_at <= now())
                         order by i.submitted_at, i.id limit ?1""", UUID.class)
                .setParameter(1, AT_ONCE)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    Optional<Trial> find(UUID itemId) {
        return database.createNativeQuery(
                        "select began_at, outcome, why from policy_trial where decision_item_id = ?1", Tuple.class)
                .setParameter(1, itemId)
                .getResultStream()
                .map(row -> {
                    var trial = (Tuple) row;
                    return new Trial(
                            itemId,
                            trial.get(0, Instant.class),
                            Outcome.valueOf(trial.get(1, String.class)),
                            trial.get(2, String.class));
                })
                .findFirst();
    }

    /** Holds the item for this replica until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean claim(UUID itemId) {
        return (Boolean)
                database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended('policy ' || ?1, 0))")
                        .setParameter(1, itemId.toString())
                        .getSingleResult();
    }

    @Transactional
    void decided(UUID itemId) {
        note(itemId, Outcome.DECIDED, null, "null");
    }

    /** For ever: a human decides. */
    @Transactional
    void leave(UUID itemId, String why) {
        note(itemId, Outcome.LEFT, why, "null");
    }

    /** For a little while, and for officers once patience is over. */
    @Transactional
    void wait(UUID itemId, String why) {
        note(itemId, Outcome.WAITS, why, "now() + interval '5 seconds'");
        database.createNativeQuery("""
                        update policy_trial set outcome = 'LEFT', next_at = null
                         where decision_item_id = ?1 and outcome = 'WAITS'
                           and began_at < now() - cast(?2 as bigint) * interval '1 second'""")
                .setParameter(1, itemId)
                .setParameter(2, config.patience().toSeconds())
                .executeUpdate();
    }

    private void note(UUID itemId, Outcome outcome, String why, String next) {
        database.createNativeQuery("""
                        insert into policy_trial (decision_item_id, began_at, next_at, outcome, why)
                        values (?1, now(), %s, ?2, ?3)
                        on conflict (decision_item_id) do update
                           set next_at = excluded.next_at, outcome = excluded.outcome, why = excluded.why
                         where policy_trial.outcome = 'WAITS'""".formatted(next))
                .setParameter(1, itemId)
                .setParameter(2, outcome.name())
                .setParameter(3, why)
                .executeUpdate();
    }
}
