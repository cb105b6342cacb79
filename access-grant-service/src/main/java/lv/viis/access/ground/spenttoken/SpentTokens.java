package lv.viis.access.ground.spenttoken;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import lv.viis.chassis.asker.AsJob;

/** What counts once, until it would no longer count anyway: of two at once on any replicas exactly one is the first. */
@ApplicationScoped
public class SpentTokens {

    /** The clocks of issuers, services and database differ; remembering longer costs nothing. */
    private static final Duration SPARE = Duration.ofMinutes(5);

    /**
     * What counts once.
     *
     * @param digest by which it is known; the thing itself is not kept
     * @param keptUntil until when its use is remembered
     */
    public record Once(byte[] digest, Instant keptUntil) {

        /**
         * @param what names the kind, its issuer and the thing itself
         * @param until when it ends by itself, UTC
         */
        public static Once of(String what, Instant until) {
            return new Once(Digest.of(what), until.plus(SPARE));
        }
    }

    private final DataSource database;

    SpentTokens(DataSource database) {
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
        var once = Once.of(what, until);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into spent_token (digest, expires_at) values (?, ?) on conflict do nothing")) {
            insert.setBytes(1, once.digest());
            insert.setObject(2, once.keptUntil().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes back a use of which nothing came. */
    @Transactional
    public void giveBack(Once once) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from spent_token where digest = ?")) {
            delete.setBytes(1, once.digest());
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @AsJob
    @Scheduled(every = "10m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void purge() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("""
                        delete from spent_token where expires_at < now()
                           and (select pg_try_advisory_xact_lock(hashtext('spent-token-purge')))""")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
