package lv.viis.chassis.event;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.net.ConnectException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;

/** Tells a fault of database or network, which passes by itself, from a record that will never be processed. */
final class PassingFault {

    /** Classes of SQLSTATE: connection, transaction rollback, resources, operator intervention, system error. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    private PassingFault() {}

    static boolean is(Throwable fault) {
        for (var cause = fault; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException
                    || cause instanceof LockTimeoutException
                    || cause instanceof ConnectException
                    || cause instanceof SocketException) {
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
        return state == null || state.length() < 2 || PASSING.contains(state.substring(0, 2)) || state.equals("55P03");
    }
}
