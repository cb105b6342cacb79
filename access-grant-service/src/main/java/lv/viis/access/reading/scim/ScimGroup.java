package lv.viis.access.reading.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.reading.scim.ReadableRights.Through;
import lv.viis.access.reading.scim.ScimGroups.Found;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Those who have one role on one object today (RFC 7643, 4.2); what was not asked for is left out.
 *
 * @param id name-based (RFC 9562, version 3) on {@code externalId}
 * @param externalId role and object, as {@code INSTITUTION_EDITOR:<uuid>} or {@code AUDITOR:country}
 * @param members person ids; left out of lists unless asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScimGroup(
        List<String> schemas,
        UUID id,
        @Nullable String externalId,
        @Nullable String displayName,
        @Nullable List<Member> members,
        @Nullable Map<String, String> meta) {

    /** A person by id. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ScimGroupMember")
    record Member(
            @Nullable UUID value,
            @JsonProperty("$ref") @Nullable URI ref) {}

    static ScimGroup of(Found group, ScimAttributes asked) {
        var id = id(group.role(), group.objectId());
        var name = external(group.role(), group.objectId());
        return new ScimGroup(
                List.of(ScimMedia.GROUP),
                id,
                asked.pick("externalId", name),
                asked.pick("displayName", name),
                group.people() == null ? null : members(group, asked),
                asked.meta("Group", "/scim/v2/Groups/" + id));
    }

    private static List<Member> members(Found group, ScimAttributes asked) {
        return group.people().stream()
                .map(Through::personId)
                .distinct()
                .map(person -> new Member(
                        asked.pick("members.value", person),
                        asked.pick("members.$ref", URI.create("/scim/v2/Users/" + person))))
                .toList();
    }

    static UUID id(String role, UUID objectId) {
        return UUID.nameUUIDFromBytes(external(role, objectId).getBytes(StandardCharsets.US_ASCII));
    }

    static String external(String role, UUID objectId) {
        return role + ":" + (objectId == null ? "country" : objectId);
    }
}
