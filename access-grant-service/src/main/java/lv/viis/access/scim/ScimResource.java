package lv.viis.access.scim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.viis.access.scim.ScimMedia.ListResponse;
import lv.viis.access.scim.ScimMedia.Paging;
import lv.viis.access.scim.ScimQuery.Through;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People and their rights for provisioning systems outside: SCIM 2.0, read only, ids and no names. */
@Path("/scim/v2")
@Produces({ScimMedia.TYPE, "application/json"})
@RolesAllowed({
    "AUDITOR",
    "IZM_ACCESS_OFFICER",
    "IZM_ADMIN",
    "INSTITUTION_HEAD",
    "MUNICIPALITY_HEAD",
    "MUNICIPALITY_SPECIALIST"
})
@Tag(name = "SCIM")
class ScimResource {

    private static final Map<String, Boolean> OF_USERS =
            sorted(Map.of("id", true, "username", true, "groups.value", true, "active", false));
    private static final Map<String, Boolean> OF_GROUPS =
            sorted(Map.of("id", true, "displayname", false, "externalid", false));

    /** By the employer of each right: who reads all reads of many organisations at once. */
    private static final Shown<Through> SHOWN =
            new Shown<>(Through::employerId, one -> List.of(one.personId()), List.of("grant"));

    private final ScimQuery query;
    private final ProtectedReads protectedReads;

    ScimResource(ScimQuery query, ProtectedReads protectedReads) {
        this.query = query;
        this.protectedReads = protectedReads;
    }

    @GET
    @Path("/Users")
    @Operation(
            summary = "People who have rights, or will have",
            description = "All for auditors, access officers and administrators; else those through or on the own"
                    + " organisation and what it founded. Reading it is recorded. Filters: id, userName, groups.value,"
                    + " active, each with eq.")
    @APIResponse(responseCode = "200", description = "A list response (RFC 7644, 3.4.2)")
    @APIResponse(responseCode = "400", description = "invalidFilter or invalidValue, as a SCIM error")
    public ListResponse<ScimUser> users(
            @QueryParam("filter") String filter,
            @QueryParam("startIndex") String startIndex,
            @QueryParam("count") String count) {
        var paging = Paging.of(startIndex, count);
        var asked = ScimFilter.parse(filter, OF_USERS);
        return protectedReads.read(
                "list scim users",
                () -> {
                    var people = query.people(asked, paging);
                    return ListResponse.of(
                            people.total(),
                            paging,
                            people.held().entrySet().stream()
                                    .map(person -> ScimUser.of(person.getKey(), person.getValue()))
                                    .toList());
                },
                list -> list.resources().stream().flatMap(ScimUser::through).toList(),
                SHOWN);
    }

    @GET
    @Path("/Users/{id}")
    @Operation(summary = "One person's rights")
    @APIResponse(responseCode = "200", description = "A user (RFC 7643, 4.1)")
    @APIResponse(responseCode = "404", description = "Nobody of whose rights the caller may know")
    public ScimUser user(@PathParam("id") String id) {
        return protectedReads.read(
                "read scim user",
                () -> query
                        .people(
                                ScimFilter.parse("id eq \"" + id.replace("\"", "") + "\"", OF_USERS),
                                Paging.of(null, "1"))
                        .held()
                        .entrySet()
                        .stream()
                        .findFirst()
                        .map(person -> ScimUser.of(person.getKey(), person.getValue()))
                        .orElseThrow(() -> ScimFault.notFound(id)),
                user -> user.through().toList(),
                SHOWN);
    }

    @GET
    @Path("/Groups")
    @Operation(
            summary = "Roles on objects that somebody has today",
            description = "Without members; a group by itself has them. Filters: id, displayName, externalId, with eq.")
    @APIResponse(responseCode = "200", description = "A list response (RFC 7644, 3.4.2)")
    @APIResponse(responseCode = "400", description = "invalidFilter or invalidValue, as a SCIM error")
    public ListResponse<ScimGroup> groups(
            @QueryParam("filter") String filter,
            @QueryParam("startIndex") String startIndex,
            @QueryParam("count") String count) {
        var paging = Paging.of(startIndex, count);
        var groups = query.groups(ScimFilter.parse(filter, OF_GROUPS), paging);
        return ListResponse.of(
                groups.total(),
                paging,
                groups.groups().stream()
                        .map(group -> ScimGroup.of(group.role(), group.objectId(), null))
                        .toList());
    }

    @GET
    @Path("/Groups/{id}")
    @Operation(summary = "Who has a role on an object today", description = "Reading it is recorded.")
    @APIResponse(responseCode = "200", description = "A group (RFC 7643, 4.2)")
    @APIResponse(responseCode = "404", description = "None of which the caller may know")
    public ScimGroup group(@PathParam("id") String id) {
        var asked = ScimFilter.id(id);
        var found = protectedReads.read(
                "read scim group",
                () -> {
                    var group = asked == null ? null : query.group(asked);
                    if (group == null) {
                        throw ScimFault.notFound(id);
                    }
                    return group;
                },
                ScimQuery.Found::people,
                SHOWN);
        return ScimGroup.of(
                found.role(),
                found.objectId(),
                found.people().stream().map(Through::personId).distinct().toList());
    }

    private static Map<String, Boolean> sorted(Map<String, Boolean> known) {
        return new LinkedHashMap<>(new java.util.TreeMap<>(known));
    }
}
