package lv.viis.chassis.page;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/**
 * The versions on which a change was decided, as the caller read them: {@code If-Match: "7"} (RFC 9110, 13.1.1). Read at
 * the door, compared where the object is locked.
 */
public final class IfMatch {

    /** Characters of the header: some dozens of versions. */
    public static final int LONGEST = 1000;

    /** One entity tag with what marks it as weak, and a list of them with its commas. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\"");

    private static final Pattern TAGS = Pattern.compile("[ \t,]*+(?:" + TAG.pattern() + "[ \t]*+(?:,[ \t,]*+|$))++");

    private final String tags;

    private IfMatch(String tags) {
        this.tags = tags;
    }

    /**
     * @param header as it was sent, null if it was not
     * @throws PreconditionRequired if it is missing, or {@code *}: whoever has read nothing decides on nothing
     */
    public static IfMatch of(String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            throw new PreconditionRequired();
        }
        return new IfMatch(header);
    }

    /**
     * Refuses a change that was decided on another version than the one that is there. A list of versions passes if one
     * of them is it; a weak one never is (RFC 9110, 8.8.3.2).
     *
     * @throws PreconditionFailed if other versions are named, or none
     */
    public void require(long version) {
        if (tags.length() > LONGEST || !TAGS.matcher(tags).matches() || !names(Version.etag(version))) {
            throw new PreconditionFailed();
        }
    }

    private boolean names(String etag) {
        return TAG.matcher(tags)
                .results()
                .map(MatchResult::group)
                .map(IfMatch::ofObject)
                .anyMatch(etag::equals);
    }

    /** A tag of what was shown begins with the version of the object. */
    private static String ofObject(String tag) {
        var end = tag.indexOf(Version.SHOWN);
        return end < 0 ? tag : tag.substring(0, end) + '"';
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
