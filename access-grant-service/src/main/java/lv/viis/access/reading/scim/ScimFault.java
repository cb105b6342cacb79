package lv.viis.access.reading.scim;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import lv.viis.chassis.problem.ScimError;

/** What SCIM itself has a word for (RFC 7644, 3.12); all other failures become such errors on their way out. */
final class ScimFault extends WebApplicationException {

    private ScimFault(int status, String scimType, String detail) {
        super(Response.status(status)
                .type(ScimError.MEDIA_TYPE)
                .entity(ScimError.of(status, scimType, detail))
                .build());
    }

    static ScimFault invalidFilter(String detail) {
        return new ScimFault(400, "invalidFilter", detail);
    }

    static ScimFault invalidValue(String detail) {
        return new ScimFault(400, "invalidValue", detail);
    }

    /** So that nobody takes the whole for what was filtered (RFC 7644, 4). */
    static ScimFault filterNotAnswered() {
        return new ScimFault(403, null, "This is not filtered");
    }

    static ScimFault notFound(String id) {
        return new ScimFault(404, null, "Resource " + id + " not found");
    }

    /** RFC 7644, 3.11. */
    static ScimFault noMe() {
        return new ScimFault(501, null, "There is no /Me; ask for /Users/{id}");
    }
}
