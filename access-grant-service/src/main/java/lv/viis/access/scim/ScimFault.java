package lv.viis.access.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** An error as SCIM clients expect it (RFC 7644, 3.12); who is not logged in or may not gets a problem as elsewhere. */
final class ScimFault extends WebApplicationException {

    /** @param status as a string, as the RFC has it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(List<String> schemas, String status, String scimType, String detail) {}

    private ScimFault(int status, String scimType, String detail) {
        super(Response.status(status)
                .type(ScimMedia.TYPE)
                .entity(new Body(
                        List.of("urn:ietf:params:scim:api:messages:2.0:Error"),
                        Integer.toString(status),
                        scimType,
                        detail))
                .build());
    }

    static ScimFault invalidFilter(String detail) {
        return new ScimFault(400, "invalidFilter", detail);
    }

    static ScimFault invalidValue(String detail) {
        return new ScimFault(400, "invalidValue", detail);
    }

    static ScimFault notFound(String id) {
        return new ScimFault(404, null, "Resource " + id + " not found");
    }
}
