package lv.viis.chassis.page;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** An object's version as HTTP carries it: {@code ETag: "7"} out, {@code If-Match: "7"} in (RFC 9110, 13.1.1). */
public final class Version {

    /** One entity tag with what marks it as weak, and a list of them with its commas. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\"");

    private static final Pattern TAGS = Pattern.compile("[ \t,]*+(?:" + TAG.pattern() + "[ \t]*+(?:,[ \t,]*+|$))++");

    private Version() {}

    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * Refuses a change that was decided on another version than the one that is there. A list of versions passes if one
     * of them is it; a weak one never is (RFC 9110, 8.8.3.2).
     *
     * @throws PreconditionRequired if the header is missing, or {@code *}: whoever has read nothing decides on nothing
     * @throws PreconditionFailed if it names other versions, or none
     */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new PreconditionRequired();
        }
        if (!TAGS.matcher(ifMatch).matches() || !names(ifMatch, etag(version))) {
            throw new PreconditionFailed();
        }
    }

    private static boolean names(String ifMatch, String etag) {
        return TAG.matcher(ifMatch).results().map(MatchResult::group).anyMatch(etag::equals);
    }

    /** The caller did not say on which version the change was decided. */
    @ProblemType(status = 428, en = "If-Match is needed for a change", lv = "Izmaiņām vajadzīga galvene If-Match")
    public static final class PreconditionRequired extends Refusal {
        PreconditionRequired() {
            super("Send the ETag that you read as If-Match.", "Nosūtiet nolasīto ETag galvenē If-Match.");
        }
    }

    /** The object has changed since the caller read it. */
    @ProblemType(status = 412, en = "The object has changed in the meantime", lv = "Objekts pa šo laiku ir mainījies")
    public static final class PreconditionFailed extends Refusal {
        PreconditionFailed() {
            super("Read the object again, then decide anew.", "Nolasiet objektu vēlreiz un izlemiet no jauna.");
        }
    }
}
