package lv.viis.access.ground.reasoncode;

/** A reason that the catalogue has for what is done. {@link ReasonCodes} gives it. */
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

    Reason(Use use, ReasonCode known) {
        this.use = use;
        this.code = known.code;
        this.endsLogins = known.endsLogins;
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
