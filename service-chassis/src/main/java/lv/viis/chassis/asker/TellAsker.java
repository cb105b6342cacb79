package lv.viis.chassis.asker;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Reach;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the database, as the first thing in each transaction and until its end, in which role it is asked and by whom.
 * Policies go by it (row-level security): what no use case checks, the database still does.
 *
 * <p>The login itself may read and write nothing. So a connection outside of a transaction, and work of which nobody said
 * what it is, are refused by the database.
 */
@Singleton
class TellAsker implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(TellAsker.class);

    private static final String TELL = "select tell(cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, ?)";

    private final Optional<String> roles;
    private final CurrentVertxRequest request;
    private final SecurityIdentity identity;

    TellAsker(DatabaseSettings settings, CurrentVertxRequest request, SecurityIdentity identity) {
        this.roles = settings.roles();
        this.request = request;
        this.identity = identity;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (roles.isEmpty()) {
            return;
        }
        try {
            if (connection.getAutoCommit()) {
                requireNoRequest();
            } else if (isRequest()) {
                tell(connection, DatabaseRole.APPLICATION, caller());
            } else if (Acting.said() != null) {
                tell(connection, Acting.said(), null);
            }
        } catch (SQLException e) {
            // Not thrown: the pool would hand the connection to another while it still belongs to this transaction.
            // Whatever
            // is asked in it now fails: the transaction is aborted or the connection broken, and the login may do
            // nothing.
            LOG.error("The database was not told who asks", e);
        }
    }

    /** Nobody if the token does not tell: for the same reason nothing is thrown. */
    private @Nullable Reach caller() {
        try {
            return identity.isAnonymous() ? null : Door.reach(identity, Moment.now());
        } catch (RuntimeException e) {
            LOG.error("The caller cannot be told from the token", e);
            return null;
        }
    }

    /** What is told lasts as long as a transaction; who starts has no caller and sees that the tables are there. */
    private void requireNoRequest() {
        if (isRequest()) {
            throw new IllegalStateException("a request asks the database outside of a transaction");
        }
    }

    private boolean isRequest() {
        return Arc.container().requestContext().isActive() && request.getCurrent() != null;
    }

    private void tell(Connection connection, DatabaseRole role, @Nullable Reach reach) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            var organisation =
                    reach == null ? null : reach.scope().organisation().orElse(null);
            statement.setString(1, reach == null ? null : reach.personId().toString());
            statement.setString(2, reach == null ? null : reach.principalId().toString());
            statement.setString(3, organisation == null ? null : organisation.toString());
            statement.setBoolean(4, reach != null && reach.scope().isCountry());
            statement.setString(5, reach == null ? null : String.join(" ", reach.roles()));
            statement.setString(6, role.name(roles.get()));
            statement.execute();
        }
    }
}
