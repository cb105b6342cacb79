package lv.viis.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as SCIM clients expect it (RFC 7644, 3.12): what every failed request under {@code /scim} is answered with
 * instead of a problem.
 *
 * @param status the HTTP status, as a string, as the RFC has it
 * @param scimType the kind of a 400, one of the RFC's words; else null
 * @param detail what is wrong, for people to read
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScimError(
        List<String> schemas, String status, @Nullable String scimType, String detail) {

    public static final String MEDIA_TYPE = "application/scim+json";

    private static final String PATH = "/scim";

    public static ScimError of(int status, String scimType, String detail) {
        return new ScimError(
                List.of("urn:ietf:params:scim:api:messages:2.0:Error"), Integer.toString(status), scimType, detail);
    }

    /** By its trace the operators find what failed on our side. */
    static ScimError of(Problem problem) {
        var detail = problem.detail() == null ? problem.title() : problem.title() + ": " + problem.detail();
        return of(
                problem.status(),
                null,
                problem.status() < 500 ? detail : detail + " (traceId " + problem.traceId() + ")");
    }

    /** @param path of a request, null if it is not to be repeated */
    static boolean isAt(String path) {
        return path != null && (path.equals(PATH) || path.startsWith(PATH + "/"));
    }
}
