package lv.viis.access.ground.reasoncode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import lv.viis.chassis.problem.Violation;

/** A reason that the catalogue has for what is done. There is no other way to one, so that nothing is done for another. */
public final class Reason {

    /** For what a code can be the reason. */
    public enum Use {
        GRANT,
        REJECT,
        RETURN,
        OBJECT,
        REVOKE,
        SWITCH_OFF,
        CONTEST,
        SUSPEND,
        REINSTATE,
        RELEASE,
        END_LOGINS,
        EXPORT,
        UNDO,
        BREAK_GLASS
    }

    private final Use use;
    private final String code;
    private final boolean endsLogins;

    private Reason(Use use, ReasonCode known) {
        this.use = use;
        this.code = known.code;
        this.endsLogins = known.endsLogins;
    }

    /** @throws ReasonCodeUnknown if the code that somebody sent is not in the catalogue for this use */
    public static Reason given(Use use, String field, String code) {
        return given(use, field, List.of(code)).get(0);
    }

    /** @throws ReasonCodeUnknown if the code that stands in the URL is not in the catalogue for this use */
    public static Reason givenInUrl(Use use, String field, String code) {
        return sent(use, field, "query", List.of(code)).get(0);
    }

    /** @throws ReasonCodeUnknown with each code that somebody sent and that is not in the catalogue for this use */
    public static List<Reason> given(Use use, String field, Collection<String> codes) {
        return sent(use, field, "body", codes);
    }

    private static List<Reason> sent(Use use, String field, String in, Collection<String> codes) {
        var reasons = new ArrayList<Reason>();
        var faults = new ArrayList<Violation>();
        for (var code : codes) {
            var known = ReasonCode.of(use, code);
            if (known == null) {
                faults.add(new Violation(field, in, code + " is no reason to " + use));
            } else {
                reasons.add(new Reason(use, known));
            }
        }
        if (!faults.isEmpty()) {
            throw new ReasonCodeUnknown(faults);
        }
        return reasons;
    }

    /** The reason that a rule gives, or that was given before. */
    public static Reason known(Use use, String code) {
        var known = ReasonCode.of(use, code);
        if (known == null) {
            throw new IllegalStateException(code + " is not in the catalogue for " + use);
        }
        return new Reason(use, known);
    }

    /** @return the code, for the act that it is a reason for; a reason for another is a mistake of the program */
    public String codeFor(Use act) {
        if (use != act) {
            throw new IllegalArgumentException(code + " was given as a reason to " + use + ", not to " + act);
        }
        return code;
    }

    public String code() {
        return code;
    }

    /** Whether the person's logins end with what it is the reason for: others may hold the means of login. */
    public boolean endsLogins() {
        return endsLogins;
    }

    @Override
    public String toString() {
        return code;
    }
}
