package lv.viis.chassis.page;

import lv.viis.chassis.problem.Refusal;

/** An object's version as HTTP carries it: {@code ETag: "7"} out, {@code If-Match: "7"} in (RFC 9110, 13.1.1). */
public final class Version {

    private Version() {}

    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * Refuses a change that was decided on another version than the one that is there.
     *
     * @throws PreconditionRequired if the header is missing
     * @throws PreconditionFailed if it names another version
     */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        if (!ifMatch.equals("*") && !ifMatch.equals(etag(version))) {
            throw new PreconditionFailed();
        }
    }

    /** The caller did not say on which version the change was decided (428). */
    public static final class PreconditionRequired extends Refusal {
        PreconditionRequired() {
            super(428, "If-Match is needed for a change", "Send the ETag that you read as If-Match.");
        }
    }

    /** The object has changed since the caller read it (412). */
    public static final class PreconditionFailed extends Refusal {
        PreconditionFailed() {
            super(412, "The object has changed in the meantime", "Read the object again, then decide anew.");
        }
    }
}
