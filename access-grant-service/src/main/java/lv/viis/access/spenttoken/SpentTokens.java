package lv.viis.access.spenttoken;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;

/** What counts once, until it would no longer count anyway: of two at once on any replicas exactly one is the first. */
@ApplicationScoped
public class SpentTokens {

    /** The clocks of issuers, services and database differ; remembering longer costs nothing. */
    private static final Duration SPARE = Duration.ofMinutes(5);

    private final EntityManager database;

    SpentTokens(EntityManager database) {
        this.database = database;
    }

    /**
     * Spends it.
     *
     * @param what names the kind, its issuer and the thing itself; only a digest is kept
     * @param until when it ends by itself, UTC
     * @return whether this was the first time
     */
    @Transactional
    public boolean spend(String what, Instant until) {
        return database.createNativeQuery(
                                "insert into spent_token (digest, expires_at) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, Digest.of(what))
                        .setParameter(2, until.plus(SPARE))
                        .executeUpdate()
                == 1;
    }

    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void purge() {
        database.createNativeQuery("""
                        delete from spent_token where expires_at < now()
                           and (select pg_try_advisory_xact_lock(hashtext('spent-token-purge')))""").executeUpdate();
    }
}
