package lv.viis.access.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Those who have one role on one object today (RFC 7643, 4.2).
 *
 * @param id name-based (RFC 9562, version 3) on {@code externalId}
 * @param externalId role and object, as {@code INSTITUTION_EDITOR:<uuid>} or {@code AUDITOR:country}
 * @param members person ids; left out of lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScimGroup(
        List<String> schemas,
        UUID id,
        String externalId,
        String displayName,
        List<Member> members,
        Map<String, String> meta) {

    /** A person by id. */
    record Member(UUID value, @JsonProperty("$ref") URI ref) {}

    static ScimGroup of(String role, UUID objectId, List<UUID> people) {
        var id = id(role, objectId);
        return new ScimGroup(
                List.of(ScimMedia.GROUP),
                id,
                external(role, objectId),
                external(role, objectId),
                people == null
                        ? null
                        : people.stream()
                                .map(person -> new Member(person, URI.create("/scim/v2/Users/" + person)))
                                .toList(),
                Map.of("resourceType", "Group", "location", "/scim/v2/Groups/" + id));
    }

    static UUID id(String role, UUID objectId) {
        return UUID.nameUUIDFromBytes(external(role, objectId).getBytes(StandardCharsets.US_ASCII));
    }

    private static String external(String role, UUID objectId) {
        return role + ":" + (objectId == null ? "country" : objectId);
    }
}
