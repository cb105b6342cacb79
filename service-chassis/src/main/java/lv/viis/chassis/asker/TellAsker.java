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

/**
 * Tells the database, as the first thing in each transaction and until its end, in which role it is asked and by whom.
 * Policies go by it (row-level security): what no use case checks, the database still does.
 *
 * <p>The login itself may read and write nothing. So a connection outside of a transaction, and work of which nobody said
 * what it is, are refused by the database.
 */
@Singleton
class TellAsker implements AgroalPoolInterceptor {

    /** The role comes last: before, the login may ask for the ids of the person. */
    private static final String TELL = """
            select set_config('viis.person', ?, true),
                   set_config('viis.people', cast(ids_of_person(cast(? as uuid)) as text), true),
                   set_config('viis.organisation', ?, true),
                   set_config('viis.country', ?, true),
                   set_config('viis.roles', ?, true),
                   set_config('role', ?, true)""";

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
                tell(
                        connection,
                        DatabaseRole.APPLICATION,
                        identity.isAnonymous() ? null : Door.reach(identity, Moment.now()));
            } else if (Acting.said() != null) {
                tell(connection, Acting.said(), null);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database was not told who asks", e);
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

    private void tell(Connection connection, DatabaseRole role, Reach reach) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            var person = reach == null ? null : reach.personId().toString();
            var organisation =
                    reach == null ? null : reach.scope().organisation().orElse(null);
            statement.setString(1, person);
            statement.setString(2, person);
            statement.setString(3, organisation == null ? null : organisation.toString());
            statement.setString(4, reach != null && reach.scope().isCountry() ? "t" : null);
            statement.setString(5, reach == null ? null : String.join(" ", reach.roles()));
            statement.setString(6, role.name(roles.get()));
            statement.execute();
        }
    }
}
