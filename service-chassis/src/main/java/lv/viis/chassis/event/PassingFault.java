package lv.viis.chassis.event;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Tells a fault of database or network, which passes by itself, from a record that will never be processed. */
public final class PassingFault {

    /**
     * Classes of SQLSTATE: connection, a login that is being changed, transaction rollback, resources, operator
     * intervention, system error.
     */
    private static final Set<String> PASSING = Set.of("08", "28", "40", "53", "57", "58");

    /** A lock that was not to be had; a database that may not be written, as in a switchover. */
    private static final Set<String> PASSING_STATES = Set.of("55P03", "25006");

    private static final List<Class<? extends Exception>> PASSING_FAULTS = List.of(
            OptimisticLockException.class,
            PessimisticLockException.class,
            LockTimeoutException.class,
            SocketException.class,
            SocketTimeoutException.class,
            UnknownHostException.class,
            HttpTimeoutException.class);

    private PassingFault() {}

    public static boolean is(Throwable fault) {
        for (var cause = fault; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            var one = cause;
            if (PASSING_FAULTS.stream().anyMatch(passing -> passing.isInstance(one))) {
                return true;
            }
            if (cause instanceof SQLException sql && isPassing(sql)) {
                return true;
            }
            // A connection lost in the commit itself is only a suppressed fault of the transaction manager's.
            if (Arrays.stream(cause.getSuppressed()).anyMatch(PassingFault::is)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassing(SQLException fault) {
        var state = fault.getSQLState();
        // Without a state it comes from the pool or the driver: no connection was to be had.
        return state == null
                || state.length() < 2
                || PASSING.contains(state.substring(0, 2))
                || PASSING_STATES.contains(state);
    }
}
