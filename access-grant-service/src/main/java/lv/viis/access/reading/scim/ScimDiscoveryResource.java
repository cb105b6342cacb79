package lv.viis.access.reading.scim;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import lv.viis.access.reading.scim.ScimMedia.ListResponse;
import lv.viis.access.reading.scim.ScimMedia.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this SCIM service can do (RFC 7644, 4): it is read only. */
@Path("/scim/v2")
@Produces({ScimMedia.TYPE, "application/json"})
@PermitAll
@Tag(name = "SCIM")
class ScimDiscoveryResource {

    /** @param filter refused: these are not filtered (RFC 7644, 4) */
    @GET
    @Path("/ServiceProviderConfig")
    @Operation(summary = "What is supported")
    @APIResponse(responseCode = "200", description = "RFC 7643, 5")
    @APIResponse(responseCode = "403", description = "It is not filtered, as a SCIM error")
    public Map<String, Object> readServiceProviderConfig(@QueryParam("filter") String filter) {
        requireNoFilter(filter);
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
                        "description", "A token of this service (RFC 9068)")),
                "meta",
                Map.of("resourceType", "ServiceProviderConfig", "location", "/scim/v2/ServiceProviderConfig"));
    }

    /** @param filter refused: these are not filtered (RFC 7644, 4) */
    @GET
    @Path("/ResourceTypes")
    @Operation(summary = "Users and groups")
    @APIResponse(responseCode = "200", description = "RFC 7643, 6")
    @APIResponse(responseCode = "403", description = "It is not filtered, as a SCIM error")
    public ListResponse<Map<String, Object>> listResourceTypes(@QueryParam("filter") String filter) {
        return all(ScimSchemas.TYPES, filter);
    }

    @GET
    @Path("/ResourceTypes/{name}")
    @Operation(summary = "Users, or groups")
    @APIResponse(responseCode = "200", description = "RFC 7643, 6")
    @APIResponse(responseCode = "404", description = "No such type, as a SCIM error")
    public Map<String, Object> readResourceType(@PathParam("name") String name) {
        return one(ScimSchemas.TYPES, name);
    }

    /** @param filter refused: these are not filtered (RFC 7644, 4) */
    @GET
    @Path("/Schemas")
    @Operation(summary = "The attributes")
    @APIResponse(responseCode = "200", description = "RFC 7643, 7")
    @APIResponse(responseCode = "403", description = "It is not filtered, as a SCIM error")
    public ListResponse<Map<String, Object>> listSchemas(@QueryParam("filter") String filter) {
        return all(ScimSchemas.ALL, filter);
    }

    @GET
    @Path("/Schemas/{urn}")
    @Operation(summary = "The attributes of one schema")
    @APIResponse(responseCode = "200", description = "RFC 7643, 7")
    @APIResponse(responseCode = "404", description = "No such schema, as a SCIM error")
    public Map<String, Object> readSchema(@PathParam("urn") String urn) {
        return one(ScimSchemas.ALL, urn);
    }

    /** What is not there is no part of the contract; it has a status of its own, though. */
    @GET
    @Path("/Me")
    @Operation(hidden = true)
    public Map<String, Object> me() {
        throw ScimFault.noMe();
    }

    private static ListResponse<Map<String, Object>> all(List<Map<String, Object>> resources, String filter) {
        requireNoFilter(filter);
        return ListResponse.of(resources.size(), Paging.of(null, null), resources);
    }

    private static Map<String, Object> one(List<Map<String, Object>> resources, String id) {
        return resources.stream()
                .filter(each -> id.equalsIgnoreCase((String) each.get("id")))
                .findFirst()
                .orElseThrow(() -> ScimFault.notFound(id));
    }

    private static void requireNoFilter(String filter) {
        if (filter != null) {
            throw ScimFault.filterNotAnswered();
        }
    }
}
