package lv.viis.access.reading.scim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.reading.scim.ReadableRights.Through;
import lv.viis.access.reading.scim.ScimFilter.Kind;
import lv.viis.access.reading.scim.ScimGroups.Found;
import lv.viis.access.reading.scim.ScimMedia.ListResponse;
import lv.viis.access.reading.scim.ScimMedia.Paging;
import lv.viis.access.reading.scim.ScimUsers.People;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People and their rights for provisioning systems outside: SCIM 2.0, read only, ids and no names. */
@Path("/scim/v2")
@Produces({ScimMedia.TYPE, "application/json"})
@RolesAllowed({
    Roles.AUDITOR,
    Roles.IZM_ACCESS_OFFICER,
    Roles.IZM_ADMIN,
    Roles.INSTITUTION_HEAD,
    Roles.MUNICIPALITY_HEAD,
    Roles.MUNICIPALITY_SPECIALIST
})
@Tag(name = "SCIM")
@Transactional
class ScimResource {

    private static final String ATTRIBUTES =
            " What attributes or excludedAttributes leaves out (RFC 7644, 3.9) is" + " neither read nor recorded.";

    private static final Map<String, Kind> OF_USERS =
            sorted(Map.of("id", Kind.ID, "username", Kind.ID, "groups.value", Kind.ID, "active", Kind.FLAG));
    private static final Map<String, Kind> OF_GROUPS =
            sorted(Map.of("id", Kind.ID, "displayname", Kind.TEXT, "externalid", Kind.TEXT));

    /** By the employer of each right: who reads all reads of many organisations at once. */
    private static final Shown<Through> SHOWN =
            new Shown<>(Through::employerId, one -> List.of(one.personId()), List.of("grant"));

    private final Door door;
    private final ScimUsers users;
    private final ScimGroups groups;
    private final ProtectedReads protectedReads;

    ScimResource(Door door, ScimUsers users, ScimGroups groups, ProtectedReads protectedReads) {
        this.door = door;
        this.users = users;
        this.groups = groups;
        this.protectedReads = protectedReads;
    }

    /**
     * @param filter as RFC 7644, 3.4.2.2 writes it; `eq` alone
     * @param startIndex of the first resource of the page, from 1
     * @param count how many resources a page has at most
     * @param attributes the only ones to give, besides those that are always given
     * @param excluded those to leave out
     */
    @GET
    @Path("/Users")
    @Operation(
            summary = "People who have rights, or will have",
            description = "All for auditors, access officers and administrators; else those through or on the own"
                    + " organisation and what it founded. Reading it is recorded. Filters: id, userName, groups.value,"
                    + " active, each with eq." + ATTRIBUTES)
    @APIResponse(responseCode = "200", description = "A list response (RFC 7644, 3.4.2)")
    @APIResponse(responseCode = "400", description = "invalidFilter or invalidValue, as a SCIM error")
    public ListResponse<ScimUser> listUsers(
            @QueryParam("filter") String filter,
            @QueryParam("startIndex") String startIndex,
            @QueryParam("count") String count,
            @QueryParam("attributes") List<String> attributes,
            @QueryParam("excludedAttributes") List<String> excluded) {
        var paging = Paging.of(startIndex, count);
        var filtered = ScimFilter.parse(filter, ScimMedia.USER, OF_USERS);
        var asked = ScimAttributes.parse(ScimMedia.USER, attributes, excluded);
        var people = protectedReads.read(
                "list scim users",
                () -> users.people(filtered, paging, ScimUser.tellsRights(asked), door.reach()),
                People::through,
                SHOWN);
        return ListResponse.of(people.total(), paging, told(people, asked));
    }

    /**
     * @param attributes the only ones to give, besides those that are always given
     * @param excluded those to leave out
     */
    @GET
    @Path("/Users/{id}")
    @Operation(summary = "One person's rights", description = "Reading it is recorded." + ATTRIBUTES)
    @APIResponse(responseCode = "200", description = "A user (RFC 7643, 4.1)")
    @APIResponse(responseCode = "400", description = "invalidValue, as a SCIM error")
    @APIResponse(responseCode = "404", description = "Nobody of whose rights the caller may know")
    public ScimUser readUser(
            @PathParam("id") String id,
            @QueryParam("attributes") List<String> attributes,
            @QueryParam("excludedAttributes") List<String> excluded) {
        var asked = ScimAttributes.parse(ScimMedia.USER, attributes, excluded);
        var people = protectedReads.read(
                "read scim user",
                () -> users.people(
                        ScimFilter.ofId(id), Paging.of(null, "1"), ScimUser.tellsRights(asked), door.reach()),
                People::through,
                SHOWN);
        return told(people, asked).stream().findFirst().orElseThrow(() -> ScimFault.notFound(id));
    }

    /**
     * @param filter as RFC 7644, 3.4.2.2 writes it; `eq` alone
     * @param startIndex of the first resource of the page, from 1
     * @param count how many resources a page has at most
     * @param attributes the only ones to give, besides those that are always given
     * @param excluded those to leave out
     */
    @GET
    @Path("/Groups")
    @Operation(
            summary = "Roles on objects that somebody has today",
            description = "Without members unless attributes names them, which is recorded; a group by itself has them."
                    + " Filters: id, displayName, externalId, with eq." + ATTRIBUTES)
    @APIResponse(responseCode = "200", description = "A list response (RFC 7644, 3.4.2)")
    @APIResponse(responseCode = "400", description = "invalidFilter or invalidValue, as a SCIM error")
    public ListResponse<ScimGroup> listGroups(
            @QueryParam("filter") String filter,
            @QueryParam("startIndex") String startIndex,
            @QueryParam("count") String count,
            @QueryParam("attributes") List<String> attributes,
            @QueryParam("excludedAttributes") List<String> excluded) {
        var paging = Paging.of(startIndex, count);
        var filtered = ScimFilter.parse(filter, ScimMedia.GROUP, OF_GROUPS);
        var asked = ScimAttributes.parse(ScimMedia.GROUP, attributes, excluded);
        var found = protectedReads.read(
                "list scim groups",
                () -> groups.groups(filtered, paging, asked.names("members"), door.reach()),
                read -> read.groups().stream().flatMap(Found::known).toList(),
                SHOWN);
        return ListResponse.of(
                found.total(),
                paging,
                found.groups().stream().map(group -> ScimGroup.of(group, asked)).toList());
    }

    /**
     * @param attributes the only ones to give, besides those that are always given
     * @param excluded those to leave out
     */
    @GET
    @Path("/Groups/{id}")
    @Operation(
            summary = "Who has a role on an object today",
            description = "Reading its members is recorded." + ATTRIBUTES)
    @APIResponse(responseCode = "200", description = "A group (RFC 7643, 4.2)")
    @APIResponse(responseCode = "400", description = "invalidValue, as a SCIM error")
    @APIResponse(responseCode = "404", description = "None of which the caller may know")
    public ScimGroup readGroup(
            @PathParam("id") String id,
            @QueryParam("attributes") List<String> attributes,
            @QueryParam("excludedAttributes") List<String> excluded) {
        var asked = ScimAttributes.parse(ScimMedia.GROUP, attributes, excluded);
        var groupId = ScimFilter.id(id);
        var found = protectedReads.read(
                "read scim group",
                () -> {
                    var group = groupId == null ? null : groups.group(groupId, asked.wants("members"), door.reach());
                    if (group == null) {
                        throw ScimFault.notFound(id);
                    }
                    return group;
                },
                group -> group.known().toList(),
                SHOWN);
        return ScimGroup.of(found, asked);
    }

    private static List<ScimUser> told(People people, ScimAttributes asked) {
        return people.held().entrySet().stream()
                .map(person -> ScimUser.of(person.getKey(), person.getValue(), asked))
                .toList();
    }

    private static Map<String, Kind> sorted(Map<String, Kind> known) {
        return new LinkedHashMap<>(new java.util.TreeMap<>(known));
    }
}
