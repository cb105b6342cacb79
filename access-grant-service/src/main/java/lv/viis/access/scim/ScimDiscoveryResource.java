package lv.viis.access.scim;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import lv.viis.access.scim.ScimMedia.ListResponse;
import lv.viis.access.scim.ScimMedia.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this SCIM service can do (RFC 7644, 4): it is read only. */
@Path("/scim/v2")
@Produces({ScimMedia.TYPE, "application/json"})
@PermitAll
@Tag(name = "SCIM")
class ScimDiscoveryResource {

    private static final List<Map<String, Object>> TYPES = List.of(
            type("User", "/Users", ScimMedia.USER, ScimMedia.GRANTS), type("Group", "/Groups", ScimMedia.GROUP, null));

    private static final List<Map<String, Object>> SCHEMAS = List.of(
            schema(
                    ScimMedia.USER,
                    "User",
                    List.of(
                            attribute("userName", "string", false),
                            attribute("active", "boolean", false),
                            attribute("groups", "complex", true))),
            schema(
                    ScimMedia.GROUP,
                    "Group",
                    List.of(
                            attribute("displayName", "string", false),
                            attribute("externalId", "string", false),
                            attribute("members", "complex", true))),
            schema(ScimMedia.GRANTS, "Grants", List.of(attribute("grants", "complex", true))));

    @GET
    @Path("/ServiceProviderConfig")
    @Operation(summary = "What is supported")
    @APIResponse(responseCode = "200", description = "RFC 7643, 5")
    public Map<String, Object> config() {
        var no = Map.of("supported", false);
        return Map.of(
                "schemas",
                List.of("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"),
                "patch",
                no,
                "bulk",
                Map.of("supported", false, "maxOperations", 0, "maxPayloadSize", 0),
                "filter",
                Map.of("supported", true, "maxResults", ScimMedia.MOST),
                "changePassword",
                no,
                "sort",
                no,
                "etag",
                no,
                "authenticationSchemes",
                List.of(Map.of(
                        "type", "oauthbearertoken",
                        "name", "Access token",
                        "description", "A token of this service (RFC 9068)")));
    }

    @GET
    @Path("/ResourceTypes")
    @Operation(summary = "Users and groups")
    @APIResponse(responseCode = "200", description = "RFC 7643, 6")
    public ListResponse<Map<String, Object>> types() {
        return ListResponse.of(TYPES.size(), Paging.of(null, null), TYPES);
    }

    @GET
    @Path("/Schemas")
    @Operation(summary = "The attributes")
    @APIResponse(responseCode = "200", description = "RFC 7643, 7")
    public ListResponse<Map<String, Object>> schemas() {
        return ListResponse.of(SCHEMAS.size(), Paging.of(null, null), SCHEMAS);
    }

    private static Map<String, Object> type(String name, String endpoint, String schema, String extension) {
        return Map.of(
                "schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:ResourceType"),
                "id", name,
                "name", name,
                "endpoint", endpoint,
                "schema", schema,
                "schemaExtensions",
                        extension == null ? List.of() : List.of(Map.of("schema", extension, "required", true)));
    }

    private static Map<String, Object> schema(String id, String name, List<Map<String, Object>> attributes) {
        return Map.of(
                "schemas", List.of("urn:ietf:params:scim:schemas:core:2.0:Schema"),
                "id", id,
                "name", name,
                "attributes", attributes);
    }

    private static Map<String, Object> attribute(String name, String type, boolean multiValued) {
        return Map.of(
                "name",
                name,
                "type",
                type,
                "multiValued",
                multiValued,
                "required",
                false,
                "mutability",
                "readOnly",
                "returned",
                "default");
    }
}
