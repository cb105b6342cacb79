package lv.viis.access.identity.alias;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Gives way to whoever gives or ends rights of these people at the same moment. */
@ProblemType(status = 503, en = "Rights are being changed at the moment", lv = "Tiesības pašlaik tiek mainītas")
final class AliasesAreBusy extends Refusal {

    /** SQLSTATE: lock not available, deadlock detected. */
    private static final Set<String> WAITED_TOO_LONG = Set.of("55P03", "40P01");

    AliasesAreBusy() {
        super("Nothing was changed; try again.", "Nekas nav mainīts; mēģiniet vēlreiz.");
    }

    static boolean isWhy(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && WAITED_TOO_LONG.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", "1");
    }
}
