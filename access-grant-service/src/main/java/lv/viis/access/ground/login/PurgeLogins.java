package lv.viis.access.ground.login;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import lv.viis.chassis.asker.AsJob;

/** Forgets logins a day after their time, with their tokens; who ended which stays. */
@ApplicationScoped
@AsJob
class PurgeLogins {

    private final EntityManager database;

    PurgeLogins(EntityManager database) {
        this.database = database;
    }

    @Scheduled(every = "1h", delayed = "7m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void purge() {
        database.createNativeQuery("""
                        delete from refresh_family where ends_at < now() - interval '1 day'
                           and (select pg_try_advisory_xact_lock(hashtext('refresh-token-purge')))""").executeUpdate();
    }
}
